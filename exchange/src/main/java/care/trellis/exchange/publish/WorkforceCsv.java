package care.trellis.exchange.publish;

import care.trellis.demand.workforce.WorkforceResult;

/** A projection of the workforce as CSV: a row for each year. */
public final class WorkforceCsv {
    private WorkforceCsv() {}

    public static byte[] of(WorkforceResult result) {
        var table = new CsvTable(
                "year",
                "posts",
                "filled",
                "vacant",
                "vacancy_rate",
                "jobs_left",
                "left_sector",
                "moved_within",
                "recruits",
                "recruits_without_post",
                "area");
        for (var year : result.years()) {
            table.row(
                    year.year(),
                    year.posts(),
                    year.filled(),
                    year.vacant(),
                    year.vacancy(),
                    year.left(),
                    year.leftSector(),
                    year.movedWithin(),
                    year.recruits(),
                    year.withoutPost(),
                    result.plan().area());
        }
        return table.bytes();
    }
}
