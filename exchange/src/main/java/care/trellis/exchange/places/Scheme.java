package care.trellis.exchange.places;

/** Who gave an id. */
public enum Scheme {
    CQC_LOCATION("cqc-location", "CQC location ID"),
    CQC_PROVIDER("cqc-provider", "CQC provider ID"),
    CARE_INSPECTORATE_SERVICE("care-inspectorate-service", "Care Inspectorate number"),
    CARE_INSPECTORATE_PROVIDER("care-inspectorate-provider", "Care Inspectorate provider number"),
    ODS("ods", "ODS code"),
    COMPANIES_HOUSE("companies-house", "Companies House number"),
    UPRN("uprn", "UPRN"),
    LOCAL("local", "our own ID");

    private final String word;
    private final String label;

    Scheme(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As the directory keeps it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether two things with one such id are one thing: a building's number and a company's may be shared. */
    public boolean isOneThing() {
        return this != ODS && this != COMPANIES_HOUSE && this != UPRN;
    }
}
