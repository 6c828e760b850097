package care.trellis.exchange.publish;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.uncertainty.Fan;
import java.util.Optional;

/** A projection as CSV: one row for each year and figure, with its unit and, where it was drawn, its spread. */
public final class ProjectionCsv {
    private ProjectionCsv() {}

    public static byte[] of(Projection projection, Optional<Fan> fan) {
        var csv = new CsvTable(
                "mode",
                "area",
                "scenario",
                "year",
                "figure",
                "setting",
                "dependency",
                "ages",
                "funder",
                "value",
                "unit",
                "low",
                "middle",
                "high");
        var out = new Rows(projection, csv);
        for (var year : projection.years()) {
            for (var measure : Measure.of(projection.mode())) {
                var band = fan.map(each -> each.at(measure, year.year()));
                csv.row(
                        projection.mode().words(),
                        projection.area().code(),
                        projection.name(),
                        year.year(),
                        measure.words(),
                        "",
                        "",
                        "",
                        "",
                        year.of(measure),
                        measure.isMoney() ? measure.unit() + ", prices of " + projection.priceYear() : measure.unit(),
                        band.map(Fan.Band::low).orElse(null),
                        band.map(Fan.Band::middle).orElse(null),
                        band.map(Fan.Band::high).orElse(null));
            }
            for (var count : year.people()) {
                out.row(
                        year.year(),
                        "people",
                        Word.of(count.setting()),
                        Word.of(count.dependency()),
                        count.ages().toString(),
                        "",
                        count.people(),
                        "people");
            }
            for (var setting : Setting.values()) {
                if (year.funders().containsKey(setting)) {
                    for (var funder : Funder.values()) {
                        out.row(
                                year.year(),
                                "people by who pays",
                                Word.of(setting),
                                "",
                                "",
                                Word.of(funder),
                                year.funded(setting, funder),
                                "people");
                    }
                }
            }
            year.cash().ifPresent(cash -> {
                for (var funder : Funder.values()) {
                    out.row(
                            year.year(),
                            "cost in cash",
                            "",
                            "",
                            "",
                            Word.of(funder),
                            cash.getOrDefault(funder, 0.0),
                            "GBP a year, prices of the year");
                }
            });
        }
        return csv.bytes();
    }

    private record Rows(Projection projection, CsvTable csv) {
        void row(
                int year,
                String figure,
                String setting,
                String dependency,
                String ages,
                String funder,
                double value,
                String unit) {
            csv.row(
                    projection.mode().words(),
                    projection.area().code(),
                    projection.name(),
                    year,
                    figure,
                    setting,
                    dependency,
                    ages,
                    funder,
                    value,
                    unit,
                    null,
                    null,
                    null);
        }
    }
}
