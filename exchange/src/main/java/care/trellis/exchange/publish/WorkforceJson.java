package care.trellis.exchange.publish;

import care.trellis.demand.workforce.WorkforceResult;

/** A projection of the workforce as JSON. */
public final class WorkforceJson {
    private WorkforceJson() {}

    public static byte[] of(WorkforceResult result) {
        return JsonText.of(json -> {
            json.text("area", result.plan().area())
                    .number("base_year", result.plan().baseYear())
                    .text("finding", result.sentence())
                    .list(
                            "years",
                            result.years(),
                            year -> json.number("year", year.year())
                                    .number("posts", year.posts())
                                    .number("filled", year.filled())
                                    .number("vacant", year.vacant())
                                    .number("vacancy_rate", year.vacancy())
                                    .number("jobs_left", year.left())
                                    .number("left_sector", year.leftSector())
                                    .number("moved_within", year.movedWithin())
                                    .number("recruits", year.recruits())
                                    .number("recruits_without_post", year.withoutPost()));
            AssumptionList.add(result.assumptions(), json);
        });
    }
}
