package care.trellis.exchange.publish;

import java.util.List;

/** A page or the whole of a directory of services as a table. */
public final class DirectoryCsv {
    /**
     * One service.
     *
     * @param places registered beds or places; empty where it is not known
     */
    public record Row(
            String id,
            String name,
            String organisation,
            String place,
            String postcode,
            String kinds,
            String clientGroups,
            String places,
            String rating,
            String ratedOn,
            String closedOn) {}

    private DirectoryCsv() {}

    public static byte[] of(List<Row> rows) {
        var table = new CsvTable(
                "id",
                "name",
                "organisation",
                "place",
                "postcode",
                "kinds",
                "client_groups",
                "places",
                "rating",
                "rated_on",
                "closed_on");
        rows.forEach(row -> table.row(
                row.id(),
                row.name(),
                row.organisation(),
                row.place(),
                row.postcode(),
                row.kinds(),
                row.clientGroups(),
                row.places(),
                row.rating(),
                row.ratedOn(),
                row.closedOn()));
        return table.bytes();
    }
}
