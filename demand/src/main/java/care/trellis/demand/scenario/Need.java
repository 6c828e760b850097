package care.trellis.demand.scenario;

/**
 * People who need help, and who of them get it, at mid-year.
 *
 * @param need people whose dependency is at least what counts as need
 * @param receipt those of them with paid care
 * @param unpaidOnly those of them with help of family, friends and neighbours only
 * @param waiting those of them waiting for a care-home place
 * @param noHelp those of them without any help
 */
public record Need(double need, double receipt, double unpaidOnly, double waiting, double noHelp) {
    /** Need less receipt of paid care. */
    public double unmet() {
        return need - receipt;
    }
}
