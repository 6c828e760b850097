package care.trellis.exchange.publish;

import care.trellis.demand.care.Funder;
import care.trellis.demand.person.Lifetimes;
import care.trellis.demand.projection.Assumption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What care costs over lives as JSON, with the cap and without. */
public final class LifetimesJson {
    private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

    private LifetimesJson() {}

    public static byte[] of(String finding, Lifetimes capped, Lifetimes free, List<Assumption> assumptions) {
        return JsonText.of(json -> {
            json.text("finding", finding)
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
                                            free.paidBy(funder).doubleValue()));
            AssumptionList.add(assumptions, json);
        });
    }
}
