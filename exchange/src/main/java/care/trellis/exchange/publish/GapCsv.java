package care.trellis.exchange.publish;

import care.trellis.demand.money.FundingGap;

/** A funding gap as CSV: a row for each year, with both paths. */
public final class GapCsv {
    private GapCsv() {}

    public static byte[] of(String area, FundingGap gap) {
        var table = new CsvTable("year", "needed", "available", "gap", "gap_share_of_needed", "money", "area");
        for (var year : gap.years()) {
            table.row(
                    year.year(),
                    year.needed(),
                    year.available(),
                    year.gap(),
                    year.share(),
                    gap.basis().words(),
                    area);
        }
        return table.bytes();
    }
}
