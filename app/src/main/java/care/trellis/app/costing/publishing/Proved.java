package care.trellis.app.costing.publishing;

/** What came of making a published report again, as the page says it. */
public enum Proved {
    SAME("Proved", "The sealed returns are those this report names, and the run below made every figure of it again."),
    NOT_THE_SAME(
            "Not the same",
            "The run, the sealed returns or a figure made from them is not what this report says. Tell whoever runs this"
                    + " Trellis."),
    BUSY("One moment", "Another report is being made again just now. Try once more in a few seconds.");

    private final String title;
    private final String words;

    Proved(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }
}
