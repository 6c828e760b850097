package care.trellis.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the regulator found: of various ages, some given to an earlier owner, some followed by another, some missing. */
@Component
@Order(40)
class Ratings implements Subject {
    private static final String GOOD = "Good";
    private static final String BETTER = "Outstanding";
    private static final String WORSE = "Requires improvement";
    private static final String WORST = "Inadequate";
    private static final List<String> DOMAINS = List.of("safe", "effective", "caring", "responsive", "well-led");
    private static final double HAS_EARLIER = 0.45;

    @Override
    public void tell(Telling telling) {
        for (var service : Services.all()) {
            if (!service.has("rating")) {
                continue;
            }
            var chance = telling.chance("rating", service.text("key"));
            var published = telling.monthsAgo(service.whole("rated_months")).minusDays(chance.between(0, 27));
            var given = new Given(
                    Services.id(service.text("key")),
                    published,
                    service.text("inherited").equals("yes"),
                    true);
            rate(telling, given, service.text("rating"), chance);
            var opened = LocalDate.parse(service.text("opened"));
            var earlier = published.minusMonths(chance.between(18, 40));
            if (chance.happens(HAS_EARLIER) && earlier.isAfter(opened.plusYears(1))) {
                var before = new Given(given.service(), earlier, given.inherited(), false);
                rate(telling, before, chance.oneOf(List.of(GOOD, GOOD, WORSE)), chance);
            }
        }
    }

    private record Given(UUID service, LocalDate published, boolean inherited, boolean current) {}

    private static void rate(Telling telling, Given given, String overall, Chance chance) {
        one(telling, given, "overall", overall);
        var levels = levels(overall, chance);
        DOMAINS.forEach(domain -> one(telling, given, domain, levels.getOrDefault(domain, GOOD)));
    }

    // An overall level goes with those of the domains: two of a worse or a better kind make it that.
    private static Map<String, String> levels(String overall, Chance chance) {
        var levels = new HashMap<String, String>();
        switch (overall) {
            case BETTER -> {
                levels.put("well-led", BETTER);
                levels.put(chance.oneOf(List.of("caring", "responsive")), BETTER);
            }
            case WORSE -> {
                levels.put("safe", WORSE);
                levels.put("well-led", WORSE);
                if (chance.happens(0.5)) {
                    levels.put("effective", WORSE);
                }
            }
            case WORST -> {
                levels.put("safe", WORST);
                levels.put("well-led", WORST);
                levels.put("responsive", WORSE);
            }
            default -> {
                var odd = new ArrayList<>(DOMAINS);
                if (chance.happens(0.3)) {
                    levels.put(chance.oneOf(odd), chance.happens(0.5) ? BETTER : WORSE);
                }
            }
        }
        return levels;
    }

    private static void one(Telling telling, Given given, String domain, String level) {
        telling.row(Row.of("places.rating")
                .with("service_id", given.service())
                .with("regulator", "simulated")
                .with("domain", domain)
                .with("level", level)
                .with("published_on", given.published())
                .with("inherited", given.inherited())
                .with("current", given.current())
                .with("source", Bodies.SOURCE));
    }
}
