package care.trellis.exchange.publish;

import care.trellis.demand.money.FundingGap;

/** A funding gap as JSON: never the number of a year without the two it comes from. */
public final class GapJson {
    private GapJson() {}

    public static byte[] of(String area, FundingGap gap, String note) {
        return JsonText.of(json -> {
            json.text("area", area)
                    .text("money", gap.basis().words())
                    .text("finding", gap.sentence())
                    .text("needed", gap.needed().name())
                    .number("needed_growth_a_year", gap.needed().growth().perYear())
                    .text("available", gap.available().name())
                    .number("available_growth_a_year", gap.available().growth().perYear())
                    .list(
                            "years",
                            gap.years(),
                            year -> json.number("year", year.year())
                                    .number("needed", year.needed())
                                    .number("available", year.available())
                                    .number("gap", year.gap())
                                    .number("gap_share_of_needed", year.share()));
            AssumptionList.add(gap.assumptions(), json);
            json.text("note", note);
        });
    }
}
