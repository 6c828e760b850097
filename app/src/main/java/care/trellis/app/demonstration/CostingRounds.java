package care.trellis.app.demonstration;

import care.trellis.app.costing.EarlierReports;
import care.trellis.app.ledger.Deed;
import care.trellis.app.permission.Kind;
import care.trellis.exchange.library.DisclosureLibrary;
import care.trellis.exchange.library.Library;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three costing exercises: care homes of last year, finished and published; care homes of this year, under way, with honest
 * mistakes in some returns; home care, just opened.
 */
@Component
@Order(80)
class CostingRounds implements Subject {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOUR = "hour";
    private static final UUID LAST_YEAR = Chance.id("exercise", "homes-last-year");
    private static final UUID THIS_YEAR = Chance.id("exercise", "homes-this-year");
    private static final UUID HOME_CARE = Chance.id("exercise", "home-care");
    private static final List<String> SILENT = List.of("beck-cottage");
    private static final List<String> BEGUN = List.of("sedge-hall", "elmsworthy", "orchard-steps");
    private static final List<String> NOT_BEGUN =
            List.of("gannet-rock", "dunnock-house", "weavers", "rowanhurst-house");
    private static final String PURPOSE =
            "To work out and publish what this care costs in Larkshire, so that the council can"
                    + " decide its fees with the working shown. The returns are used for nothing else.";
    private static final String SEES = "Your return: your own people, and the council's commissioners, analysts and"
            + " reviewers of this exercise. Everybody: what is made of many returns together, once it is tested and"
            + " published. Nobody: which service returned which figure.";

    private final EarlierReports reports;

    CostingRounds(EarlierReports reports) {
        this.reports = reports;
    }

    @Override
    public void tell(Telling telling) {
        finished(telling);
        underWay(telling);
        justOpened(telling);
    }

    @Override
    public void afterwards(Telling telling) {
        reports.publish(
                LAST_YEAR,
                MadeUpPeople.id("callum"),
                MadeUpPeople.id("yvonne"),
                MadeUpPeople.id("priya"),
                at(telling, 9).toInstant());
    }

    private static void finished(Telling telling) {
        int year = year(telling);
        telling.row(exercise(telling, LAST_YEAR, HomeReturns.MODEL, HomeReturns.KIND, year - 2, year, 14, "checking")
                .with("title", "Care homes for older people, " + written(year))
                .with(
                        "question",
                        "What does a week in a care home without nursing cost in Larkshire, for an older person?"));
        for (var home : homes()) {
            boolean isSilent = SILENT.contains(home.text("key"));
            var figures = isSilent ? Map.<String, String>of() : HomeReturns.of(telling, home, "last year", 1.0);
            var invited = invite(telling, LAST_YEAR, home, isSilent ? "asked" : "sent", 14);
            tell(telling, invited, figures, Map.of(), at(telling, 11));
            if (!isSilent) {
                send(telling, returnId(LAST_YEAR, home.text("key")), figures, Map.of(), 11);
            }
        }
        telling.row(Row.of("costing.exclusion")
                .with("return_id", returnId(LAST_YEAR, "ivy-lodge"))
                .with("line", "return_on_capital")
                .with("reason", "Valued as a family home, not as a care home")
                .with("made_by", MadeUpPeople.id("callum"))
                .with("made_at", at(telling, 10)));
        telling.row(choice(telling, LAST_YEAR, HomeReturns.KIND, 10)
                .with("reasons", json(choices("6.2", "2.9")))
                .with(
                        "fees",
                        json(Map.of(
                                "fees", "650, 690, 730",
                                "present", "662",
                                "council_units", "310",
                                "why_fees", "Today's fee with 2%, and two steps towards the median"))));
        asked(
                telling,
                LAST_YEAR,
                "Does training include the pay of those who stand in?",
                "Yes: put the hours of those who stand in under the line of their own role.",
                12);
    }

    private static void underWay(Telling telling) {
        int year = year(telling);
        telling.row(exercise(telling, THIS_YEAR, HomeReturns.MODEL, HomeReturns.KIND, year - 1, year + 1, 1, "open")
                .with("title", "Care homes for older people, " + written(year + 1))
                .with(
                        "question",
                        "What does a week in a care home without nursing cost in Larkshire, for an older person?")
                .with("previous_id", LAST_YEAR));
        for (var home : homes()) {
            var key = home.text("key");
            boolean isBegun = BEGUN.contains(key);
            boolean isSent = !isBegun && !NOT_BEGUN.contains(key);
            var figures = isSent || isBegun
                    ? HomeReturns.mistaken(key, HomeReturns.of(telling, home, "this year", 1.05))
                    : Map.<String, String>of();
            var notes = key.equals("saltings")
                    ? Map.of("utilities", "We still heat with oil: it is right")
                    : Map.<String, String>of();
            var invited = invite(telling, THIS_YEAR, home, isSent ? "sent" : isBegun ? "begun" : "asked", 1);
            tell(telling, invited, figures, notes, at(telling, 0).minusDays(1));
            if (isSent) {
                send(telling, returnId(THIS_YEAR, key), figures, notes, 0);
            }
        }
        var query = Chance.id("query", "lightship");
        telling.row(Row.of("costing.query")
                .with("id", query)
                .with("return_id", returnId(THIS_YEAR, "lightship"))
                .with("line", "insurance")
                .with("opened_at", at(telling, 0).minusDays(2)));
        telling.row(Row.of("costing.query_message")
                .with("query_id", query)
                .with("number", 1)
                .with("side", "council")
                .with("words", "Insurance looks like a year's cost: is it for a week?")
                .with("written_by", MadeUpPeople.id("callum"))
                .with("written_at", at(telling, 0).minusDays(2)));
        asked(telling, THIS_YEAR, "Is a room let to a member of staff an active bed?", "", 0);
    }

    private static void justOpened(Telling telling) {
        int year = year(telling);
        telling.row(exercise(telling, HOME_CARE, "home-care-annex-a", HOUR, year - 1, year + 1, 0, "open")
                .with("title", "Home care, " + written(year + 1))
                .with("question", "What does an hour of home care cost in Larkshire?"));
        for (var branch : Services.all()) {
            if (branch.text("kind").equals("home") && !branch.has("closed_months")) {
                telling.row(invite(telling, HOME_CARE, branch, "asked", 0));
            }
        }
    }

    private static List<Sheet.Line> homes() {
        return Services.all().stream()
                .filter(service -> service.text("kind").equals("residential"))
                .filter(service -> service.words("for").contains("older") && !service.has("closed_months"))
                .toList();
    }

    private static Row exercise(
            Telling telling, UUID id, String model, String kind, int costs, int prices, int monthsAgo, String stage) {
        var opened = telling.monthsAgo(monthsAgo);
        var by = MadeUpPeople.id("priya");
        telling.deed(Deed.of("opened the exercise", Kind.EXERCISE, id.toString())
                .in(Telling.place())
                .with("simulated", "yes")
                .readByEverybody());
        return Row.of("costing.exercise")
                .with("id", id)
                .with("place_id", Telling.place())
                .with("model_id", model)
                .with("model_yaml", Library.source(model).orElseThrow())
                .with("rules_yaml", DisclosureLibrary.source("cost-benchmarks").orElseThrow())
                .with("columns", List.of(kind))
                .with("cost_year", costs)
                .with("price_year", prices)
                .with("opens_on", opened)
                .with("returns_by", opened.plusWeeks(8))
                .with("publishes_on", opened.plusMonths(6))
                .with("purpose", PURPOSE)
                .with("sees", SEES)
                .with("stage", stage)
                .with("made_by", by)
                .with("made_at", opened.atTime(9, 0).atOffset(ZoneOffset.UTC));
    }

    private static Row invite(Telling telling, UUID exercise, Sheet.Line service, String state, int monthsAgo) {
        var key = service.text("key");
        var owner = Sheet.read("owners.csv").stream()
                .filter(each -> each.text("key").equals(service.text("owner")))
                .findFirst()
                .orElseThrow();
        return Row.of("costing.service_return")
                .with("id", returnId(exercise, key))
                .with("exercise_id", exercise)
                .with("service_id", Services.id(key))
                .with("organisation_id", Owners.id(service.text("owner")))
                .with(
                        "owner",
                        (owner.has("group") ? Owners.group(owner.text("group")) : Owners.id(service.text("owner")))
                                .toString())
                .with("provider", owner.text("name"))
                .with("name", service.text("name"))
                .with("kind", Services.type(service.text("kind")))
                .with("beds", service.has("capacity") ? service.whole("capacity") : null)
                .with("invited_at", at(telling, monthsAgo))
                .with("told_at", at(telling, monthsAgo))
                .with("state", state);
    }

    private static void send(
            Telling telling, UUID id, Map<String, String> figures, Map<String, String> notes, int monthsAgo) {
        telling.row(Row.of("costing.sent_return")
                .with("return_id", id)
                .with("number", 1)
                .with("figures", byKind(figures))
                .with("notes", json(notes))
                .with("sent_by", MadeUpPeople.id("beatrix"))
                .with("sent_at", at(telling, monthsAgo).minusDays(1)));
    }

    /** A service that was invited, with what stands in its draft. */
    private static void tell(
            Telling telling,
            Row invited,
            Map<String, String> figures,
            Map<String, String> notes,
            OffsetDateTime saved) {
        if (figures.isEmpty()) {
            telling.row(invited);
            return;
        }
        telling.row(invited.with("saved_at", saved));
        telling.row(Row.of("costing.return_draft")
                .with("return_id", Objects.requireNonNull(invited.values().get("id")))
                .with("figures", byKind(figures))
                .with("notes", json(notes)));
    }

    private static Row choice(Telling telling, UUID exercise, String kind, int monthsAgo) {
        return Row.of("costing.choice")
                .with("exercise_id", exercise)
                .with("kind_of_care", kind)
                .with("number", 1)
                .with("made_by", MadeUpPeople.id("callum"))
                .with("made_at", at(telling, monthsAgo));
    }

    private static Map<String, String> choices(String staff, String other) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("median", "sum-of-line-medians");
        choices.put("why_median", "As in the national exercise of 2022, so that the two can be compared");
        choices.put("zeros", "value");
        choices.put("why_zeros", "Every home was asked whether a zero is a cost of nothing");
        choices.put("occupancy", "raised");
        choices.put("floor", "90");
        choices.put("why_occupancy", "The council does not pay for beds that stand empty for long");
        choices.put("operations", "markup");
        choices.put("operations_rate", "5");
        choices.put("why_operations", "Agreed with the providers' group");
        choices.put("staff_uplift", staff);
        choices.put("other_uplift", other);
        choices.put(
                "why_uplift",
                "Made up for this demonstration: staff by the legal minimum wage, other costs by consumer prices");
        return choices;
    }

    private static void asked(Telling telling, UUID exercise, String words, String answer, int monthsAgo) {
        telling.row(Row.of("costing.question")
                .with("exercise_id", exercise)
                .with("asked_by", MadeUpPeople.id("beatrix"))
                .with("asked_at", at(telling, monthsAgo).minusDays(3))
                .with("words", words)
                .with("state", answer.isEmpty() ? "asked" : "answered")
                .with("answer", answer)
                .with("answered_at", answer.isEmpty() ? null : at(telling, monthsAgo)));
    }

    private static UUID returnId(UUID exercise, String key) {
        return Chance.id("return", exercise + "/" + key);
    }

    private static OffsetDateTime at(Telling telling, int monthsAgo) {
        return telling.monthsAgo(monthsAgo).atTime(10, 0).atOffset(ZoneOffset.UTC);
    }

    /** April in which the financial year of the day began. */
    private static int year(Telling telling) {
        var day = telling.day();
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    private static String written(int april) {
        return "%d/%02d".formatted(april, (april + 1) % 100);
    }

    private static JSONB byKind(Map<String, String> figures) {
        var byKind = new LinkedHashMap<String, Map<String, String>>();
        figures.forEach((line, figure) -> byKind.put(line, Map.of(HomeReturns.KIND, figure)));
        return json(byKind);
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
