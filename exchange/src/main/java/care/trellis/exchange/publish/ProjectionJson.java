package care.trellis.exchange.publish;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.draw.Drawn;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.OutlookYear;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.uncertainty.Fan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A projection as JSON: what it is, what it rests on, every year, its spread, its working, and its back-tests. */
public final class ProjectionJson {
    private final JsonText json;

    private ProjectionJson(JsonText json) {
        this.json = json;
    }

    /**
     * A projection as a file.
     *
     * @param fan its spread, where it was drawn
     * @param effects of its policies, by name; may be empty
     * @param luck futures of whole people at the same chances, where they were drawn
     */
    public static byte[] of(
            Projection projection, Optional<Fan> fan, Map<String, List<Effect>> effects, Optional<Drawn> luck) {
        return JsonText.of(json -> {
            var writer = new ProjectionJson(json);
            writer.about(projection);
            json.list("years", projection.years(), year -> writer.year(projection, year));
            fan.ifPresent(writer::fan);
            luck.ifPresent(writer::luck);
            json.list("policies", effects.entrySet(), entry -> {
                json.text("policy", entry.getKey());
                json.list("years", entry.getValue(), writer::effect);
            });
            json.list("back_tests", projection.backTests(), writer::backTest);
            json.list(
                    "working",
                    projection.working(),
                    step -> json.text("figure", step.figure())
                            .text("formula", step.formula())
                            .text("inputs", step.inputs())
                            .number("value", step.value())
                            .text("unit", step.unit())
                            .text("source", step.source()));
        });
    }

    /** Back-tests alone. */
    public static byte[] ofBackTests(List<BackTest> tests) {
        return JsonText.of(json -> json.list("back_tests", tests, new ProjectionJson(json)::backTest));
    }

    /** What changes from one projection to another, year by year. */
    public static byte[] ofEffects(Projection from, Projection to, List<Effect> effects) {
        return JsonText.of(json -> json.text("from", from.name())
                .text("to", to.name())
                .number("price_year", from.priceYear())
                .list("years", effects, new ProjectionJson(json)::effect));
    }

    private void luck(Drawn drawn) {
        json.object(
                "luck",
                () -> json.number("draws", drawn.draws())
                        .number("year", drawn.lastYear())
                        .list(
                                "settings",
                                Arrays.asList(Setting.values()),
                                setting -> json.text("setting", setting.name().toLowerCase(Locale.ROOT))
                                        .number("low", drawn.quantile(setting, drawn.lastYear(), 0.1))
                                        .number("middle", drawn.quantile(setting, drawn.lastYear(), 0.5))
                                        .number("high", drawn.quantile(setting, drawn.lastYear(), 0.9))));
    }

    private void about(Projection projection) {
        json.text("scenario", projection.name())
                .text("mode", projection.mode().words())
                .text("label", projection.label())
                .object(
                        "area",
                        () -> json.text("code", projection.area().code())
                                .text("name", projection.area().name()))
                .number("base_year", projection.baseYear())
                .number("price_year", projection.priceYear())
                .object(
                        "population",
                        () -> json.text("publisher", projection.source().publisher())
                                .text("title", projection.source().title())
                                .text("variant", projection.source().variant())
                                .number("base_year", projection.source().baseYear()));
        AssumptionList.add(projection.assumptions(), json);
        json.list("remarks", projection.remarks(), remark -> json.text("remark", remark))
                .object(
                        "conservation",
                        () -> json.number(
                                        "most_people_apart",
                                        projection.conservation().most())
                                .number("year", projection.conservation().year())
                                .number("allowed", projection.conservation().allowed()));
    }

    private void year(Projection projection, OutlookYear year) {
        json.number("year", year.year());
        json.object("headline", () -> {
            for (var measure : Measure.of(projection.mode())) {
                json.number(Word.of(measure), year.of(measure));
            }
            json.number("waiting", year.waiting());
        });
        json.list(
                "people",
                year.people(),
                count -> json.text("setting", Word.of(count.setting()))
                        .text("dependency", Word.of(count.dependency()))
                        .text("ages", count.ages().toString())
                        .number("people", count.people()));
        json.list("funders", year.funders().keySet().stream().sorted().toList(), setting -> {
            json.text("setting", Word.of(setting));
            byFunder(funder -> year.funded(setting, funder));
        });
        json.object("hours_a_week", () -> bySetting(year.hours()));
        json.object("posts", () -> bySetting(year.posts()));
        json.object("cost", () -> byFunder(year::cost));
        year.cash().ifPresent(cash -> json.object("cash", () -> byFunder(funder -> cash.getOrDefault(funder, 0.0))));
        year.need()
                .ifPresent(need -> json.object(
                        "need",
                        () -> json.number("need", need.need())
                                .number("receipt", need.receipt())
                                .number("unmet", need.unmet())
                                .number("unpaid_care_only", need.unpaidOnly())
                                .number("waiting", need.waiting())
                                .number("no_help", need.noHelp())));
    }

    private void bySetting(Map<Setting, Double> figures) {
        Arrays.stream(Setting.values())
                .filter(figures::containsKey)
                .forEach(setting -> json.number(Word.of(setting), figures.getOrDefault(setting, 0.0)));
    }

    private void byFunder(java.util.function.ToDoubleFunction<Funder> figure) {
        for (var funder : Funder.values()) {
            json.number(Word.of(funder), figure.applyAsDouble(funder));
        }
    }

    private void fan(Fan fan) {
        json.object("spread", () -> {
            json.number("draws", fan.draws()).text("seed", Long.toString(fan.seed()));
            json.list("measures", fan.measures(), measure -> {
                json.text("measure", Word.of(measure)).text("unit", measure.unit());
                json.list(
                        "years",
                        fan.of(measure),
                        band -> json.number("year", band.year())
                                .number("low", band.low())
                                .number("middle", band.middle())
                                .number("high", band.high()));
                json.list(
                        "drivers",
                        fan.drivers(measure),
                        driver -> json.number("rank", driver.rank())
                                .text("input", driver.input().words())
                                .number("share_of_variance", driver.share()));
            });
            AssumptionList.add(fan.assumptions(), json);
        });
    }

    private void effect(Effect effect) {
        json.number("year", effect.year());
        json.object("people", () -> bySetting(effect.people()));
        json.number("hours_a_week", effect.hours()).number("posts", effect.posts());
        json.object("cost", () -> byFunder(effect::cost));
    }

    private void backTest(BackTest test) {
        json.text("measure", test.measure())
                .text("method", test.method())
                .number("from", test.from())
                .number("to", test.to())
                .number("start", test.start())
                .number("projected", test.projected())
                .number("happened", test.happened())
                .text("against", test.against())
                .text("unit", test.unit())
                .number("error", test.error())
                .number("implied_change_a_year", test.impliedChange())
                .text("sentence", test.sentence())
                .text("source", test.source());
    }
}
