package care.trellis.app.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When whom somebody visited, and when they will; about one in six is overdue with no day named. */
@Component
@Order(60)
class Visits implements Subject {
    private static final double OVERDUE = 0.17;
    private static final double PLANNED = 0.6;
    private static final int SOONEST_DAYS = 3;
    private static final int LATEST_DAYS = 120;

    @Override
    public void tell(Telling telling) {
        var looks = Oversight.all().stream()
                .filter(look -> look.text("how").equals("visit"))
                .toList();
        for (var service : Services.all()) {
            if (service.has("closed_months") || !Services.isHome(service)) {
                continue;
            }
            var byBody = new LinkedHashMap<String, List<Sheet.Line>>();
            for (var look : looks) {
                var kind = look.text("kind");
                if (kind.isEmpty() || kind.equals(service.text("kind"))) {
                    byBody.merge(look.text("body"), List.of(look), Visits::both);
                }
            }
            byBody.forEach((body, asked) -> visits(telling, service, body, asked));
        }
    }

    private static List<Sheet.Line> both(List<Sheet.Line> some, List<Sheet.Line> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static void visits(Telling telling, Sheet.Line service, String body, List<Sheet.Line> asked) {
        var key = service.text("key") + "/" + body;
        var chance = telling.chance("visit", key);
        var every = asked.stream()
                .mapToInt(look -> look.whole("every_months"))
                .min()
                .orElseThrow();
        var topics = asked.stream().map(look -> look.text("topic")).toList();
        boolean overdue = chance.happens(OVERDUE);
        var ago = overdue ? chance.between(every + 2, every * 2) : chance.between(1, every - 1);
        telling.row(visit(service, body, key + "/last", "done")
                .with("on_day", telling.monthsAgo(ago).minusDays(chance.between(0, 27)))
                .with("topics", topics));
        if (!overdue && chance.happens(PLANNED)) {
            telling.row(visit(service, body, key + "/next", "planned")
                    .with("on_day", telling.day().plusDays(chance.between(SOONEST_DAYS, LATEST_DAYS)))
                    .with("topics", topics));
        }
    }

    private static Row visit(Sheet.Line service, String body, String key, String status) {
        return Row.of("places.visit")
                .with("id", Chance.id("visit", key))
                .with("body_id", Bodies.id(body))
                .with("service_id", Services.id(service.text("key")))
                .with("status", status);
    }
}
