package care.trellis.exchange.panel;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.backtest.Panel;
import care.trellis.quality.backtest.Sector;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The monthly snapshots of Scottish adult care homes, cleaned from the Care Inspectorate's datastore: a row for each home and
 * month.
 *
 * <p>Complaints and enforcements are counted from April to March and begin again; what came in 12 months is put together from
 * this year's count, last year's, and the count of the same home a year before. A row that holds a date later than the day it
 * describes (783 of those of 2018 to 2023 do) counts as known from that date on.
 */
public final class ScottishPanelCsv {
    private static final int MOST_BYTES = 80_000_000;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_PLACES = 2_000;
    private static final int BEST_GRADE = 6;
    private static final int DECILES = 10;
    private static final Map<String, Sector> SECTORS = Map.of(
            "private", Sector.PRIVATE,
            "voluntary or not for profit", Sector.VOLUNTARY,
            "local authority", Sector.COUNCIL,
            "health board", Sector.HEALTH);
    private static final Map<String, Integer> BANDS = Map.of("low", 0, "medium", 1, "high", 2);
    private static final Map<String, Boolean> LOCAL_AUTHORITY = Map.of("yes", true, "no", false);

    private static final List<Heading> HEADINGS = List.of(
            Heading.required("snapshot"),
            Heading.required("cs"),
            Heading.required("provider"),
            Heading.required("service_type"),
            Heading.optional("la_run"),
            Heading.required("simd_decile"),
            Heading.required("places"),
            Heading.required("rad"),
            Heading.required("min_grade"),
            Heading.required("grade_pub"),
            Heading.required("last_insp"),
            Heading.required("compl_fy"),
            Heading.required("compl_fy1"),
            Heading.required("enf_fy"),
            Heading.required("enf_fy1"),
            Heading.required("req_fy"),
            Heading.required("req_fy1"),
            Heading.required("mgr_change"));

    private ScottishPanelCsv() {}

    /**
     * Reads it, packed with gzip or not.
     *
     * @param file as its owner calls it
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Panel read(String file, byte[] content) {
        var faults = new Faults(file);
        var homes = new LinkedHashMap<String, ScottishHome>();
        CsvRows.read(Gunzip.of(content, MOST_BYTES, faults), MOST_BYTES, HEADINGS, faults)
                .forEach(row -> month(row).ifPresent(month -> add(homes, row, month)));
        return faults.refuseUnlessSound(
                () -> Panel.of(homes.values().stream().map(ScottishHome::home).toList()));
    }

    private static void add(Map<String, ScottishHome> homes, Row row, ScottishMonth month) {
        var home = homes.computeIfAbsent(row.text("cs"), ScottishHome::new);
        if (!home.add(month)) {
            row.wrong(
                    "snapshot",
                    month.snapshot() + " for " + row.text("cs") + " again",
                    "one row for each home and month");
        }
    }

    private static Optional<ScottishMonth> month(Row row) {
        var home = row.required("cs");
        var snapshot = row.date("snapshot");
        if (snapshot.isEmpty() && row.isMissing("snapshot")) {
            row.wrong("snapshot", "nothing", "a date such as 2025-03-31");
        }
        var places = row.whole("places", 0, MOST_PLACES);
        var decile = row.whole("simd_decile", 1, DECILES);
        var month = new ScottishMonth(
                snapshot.orElse(LocalDate.EPOCH),
                row.text("provider"),
                sector(row),
                places.orElse(0),
                decile.orElse(0),
                row.choice("rad", BANDS).orElse(-1),
                row.whole("min_grade", 1, BEST_GRADE).orElse(0),
                row.date("grade_pub"),
                row.date("last_insp"),
                row.whole("compl_fy", 0, MOST_COUNTED).orElse(-1),
                row.whole("compl_fy1", 0, MOST_COUNTED).orElse(-1),
                row.whole("enf_fy", 0, MOST_COUNTED).orElse(-1),
                row.whole("enf_fy1", 0, MOST_COUNTED).orElse(-1),
                row.whole("req_fy", 0, 1).orElse(-1),
                row.whole("req_fy1", 0, 1).orElse(-1),
                row.whole("mgr_change", 0, 1).orElse(-1));
        return snapshot.isPresent() && !home.isEmpty() ? Optional.of(month) : Optional.empty();
    }

    // Some months do not say who runs a home, only whether a council does.
    private static Optional<Sector> sector(Row row) {
        var sector = row.choice("service_type", SECTORS);
        return sector.isPresent()
                ? sector
                : row.choice("la_run", LOCAL_AUTHORITY).filter(yes -> yes).map(_ -> Sector.COUNCIL);
    }
}
