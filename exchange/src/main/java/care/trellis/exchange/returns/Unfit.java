package care.trellis.exchange.returns;

/** A file that cannot be opened as a workbook at all, and why. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;
    static final String SAVE_AGAIN = "a workbook as a spreadsheet program saves it; open it and save it again as XLSX";

    private final String found;
    private final String expected;

    Unfit(String found, String expected) {
        super("found " + found + "; expected " + expected);
        this.found = found;
        this.expected = expected;
    }

    static Unfit broken(String what) {
        return new Unfit("a broken workbook (" + what + ")", SAVE_AGAIN);
    }

    String found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
