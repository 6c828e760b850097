package care.trellis.demand.money;

/** The money that a path counts in; two paths in different money are never subtracted. */
public sealed interface PriceBasis {
    /** As a table's heading says it. */
    String words();

    /** Pounds as they are paid in each year. */
    record Cash() implements PriceBasis {
        @Override
        public String words() {
            return "cash, as paid in each year";
        }
    }

    /**
     * Pounds of one year, without the general rise of prices since.
     *
     * @param year whose prices they are, as people write it, such as "2024-25"
     */
    record Real(String year) implements PriceBasis {
        @Override
        public String words() {
            return "real, in prices of " + year;
        }
    }
}
