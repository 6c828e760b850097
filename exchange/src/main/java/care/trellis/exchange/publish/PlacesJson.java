package care.trellis.exchange.publish;

import care.trellis.demand.places.PlacesResult;
import care.trellis.demand.places.PlacesStep;
import care.trellis.demand.stay.StayFit;
import java.util.Optional;

/** A run of the stock-flow mode as JSON: what it rests on, how the length of stay was fitted, and every step. */
public final class PlacesJson {
    private PlacesJson() {}

    public static byte[] of(PlacesResult result, Optional<StayFit> fit) {
        return JsonText.of(json -> {
            json.text("mode", result.mode().words())
                    .text("area", result.plan().area())
                    .number("base_year", result.plan().baseYear());
            AssumptionList.add(result.plan().populationSource(), json);
            json.object(
                    "units",
                    () -> json.text("month", "months since the start")
                            .text("beds, waiting, placed, settled, bed_deficit", "people or beds at that time")
                            .text("referrals, placements, discharges", "people a month in the step that begins then")
                            .text("cost", "GBP a month, cash")
                            .text("cumulative_cost", "GBP since the start, cash"));
            json.object(
                    "whole_run",
                    () -> json.number("referred", result.referred())
                            .number("moved_in", result.movedIn())
                            .number("discharged", result.discharged())
                            .number("greatest_bed_deficit", result.worst().deficit())
                            .number(
                                    "month_of_greatest_bed_deficit",
                                    result.worst().month()));
            fit.ifPresent(each -> json.object("length_of_stay_fit", () -> fit(each, json)));
            json.list("steps", result.steps(), step -> step(step, json));
            AssumptionList.add(result.assumptions(), json);
        });
    }

    private static void step(PlacesStep step, JsonText json) {
        json.number("month", step.month())
                .number("beds", step.beds())
                .number("waiting", step.waiting())
                .number("placed", step.placed())
                .number("settled", step.settled())
                .number("referrals", step.referrals())
                .number("placements", step.placements())
                .number("discharges", step.discharges())
                .number("bed_deficit", step.deficit())
                .number("cost", step.cost())
                .number("cumulative_cost", step.cumulativeCost());
    }

    private static void fit(StayFit fit, JsonText json) {
        json.text("source", fit.published().source())
                .number("published_mean_days", fit.published().mean())
                .number("published_median_days", fit.published().median())
                .number("mean_days", fit.stay().mean())
                .number("median_days", fit.stay().median())
                .number("mean_error_days", fit.meanError())
                .number("median_error_days", fit.medianError())
                .number("break_day", fit.stay().breakDay())
                .number("leaving_a_day_before_break", fit.stay().earlyHazard())
                .number("leaving_a_day_after_break", fit.stay().lateHazard())
                .list(
                        "survival",
                        fit.points(),
                        point -> json.number("day", point.day()).number("staying", point.staying()))
                .list(
                        "published_points_not_fitted",
                        fit.seen(),
                        point -> json.number("day", point.day())
                                .number("published", point.published())
                                .number("fitted", point.fitted()));
    }
}
