package care.trellis.demand.population;

/**
 * What became of an area's people from one mid-year to the next; the books balance.
 *
 * @param year the mid-year it begins at
 * @param before people at that mid-year
 * @param births within the year
 * @param deaths within the year, those of infants born in it among them
 * @param netMigration people who came less people who went
 * @param after people a year later
 */
public record YearOfChange(int year, double before, double births, double deaths, double netMigration, double after) {

    /** People who appeared or vanished without a birth, a death or a move; 0 but for the last digits of a double. */
    public double unexplained() {
        return after - (before + births - deaths + netMigration);
    }
}
