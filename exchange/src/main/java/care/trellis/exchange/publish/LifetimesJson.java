package care.trellis.exchange.publish;

import care.trellis.demand.care.Funder;
import care.trellis.demand.person.CostOfLives;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What care costs over lives as JSON, with the cap and without. */
public final class LifetimesJson {
    private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

    private LifetimesJson() {}

    public static byte[] of(CostOfLives result) {
        var scenario = result.scenario();
        var capped = result.capped();
        var free = result.free();
        return JsonText.of(json -> {
            json.text("finding", result.sentence())
                    .text("mode", scenario.mode().words())
                    .text("area", scenario.population().area().name())
                    .number("base_year", scenario.baseYear())
                    .number("last_year", scenario.lastYear())
                    .number("price_year", scenario.resources().priceYear())
                    .text(
                            "population",
                            scenario.population().source().publisher() + ", "
                                    + scenario.population().source().title() + ", "
                                    + scenario.population().source().variant())
                    .text("seed", Long.toString(result.seed()))
                    .text("means_test", result.test().day().toString())
                    .number("persons", (double) capped.persons())
                    .number("whole_lives", (double) capped.wholeLives())
                    .number("whole_lives_with_care", (double) capped.wholeLivesWithCare())
                    .number("whole_lives_capped", (double) capped.capped())
                    .list(
                            "over_whole_lives_with_care",
                            SHARES,
                            share -> json.number("share_below", share)
                                    .number("cost_gbp", (double) capped.cost(share))
                                    .number("paid_by_person_gbp", (double) capped.paidByPerson(share))
                                    .number("paid_by_person_without_cap_gbp", (double) free.paidByPerson(share))
                                    .number("years_in_care", (double) capped.yearsInCare(share)))
                    .list(
                            "paid_by",
                            Arrays.asList(Funder.values()),
                            funder -> json.text("who", funder.name().toLowerCase(Locale.ROOT))
                                    .number("gbp", capped.paidBy(funder).doubleValue())
                                    .number(
                                            "without_cap_gbp",
                                            free.paidBy(funder).doubleValue())
                                    .number(
                                            "more_with_cap_gbp",
                                            result.more(funder).doubleValue()))
                    .list("back_tests", result.backTests(), before -> json.text("finding", before.sentence()));
            AssumptionList.add(result.assumptions(), json);
        });
    }
}
