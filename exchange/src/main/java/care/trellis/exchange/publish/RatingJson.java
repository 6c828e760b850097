package care.trellis.exchange.publish;

import static care.trellis.exchange.publish.RatingCsv.word;

import care.trellis.quality.publication.Form;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.publication.Publishable;
import care.trellis.quality.rating.DomainFit;
import care.trellis.quality.rating.Estimate;
import care.trellis.quality.rating.Heard;
import care.trellis.quality.rating.Model;
import care.trellis.quality.rating.Posterior;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ratings as JSON: the rules, how the services of each domain differ, and a rating for each service and domain. */
public final class RatingJson {
    private final Ratings ratings;
    private final JsonText json;

    private RatingJson(Ratings ratings, JsonText json) {
        this.ratings = ratings;
        this.json = json;
    }

    /** Everything, for who may see it. */
    public static byte[] of(Ratings ratings, Publication publication) {
        return of(ratings, publication, List.of());
    }

    /**
     * The same, with the way to some of the ratings.
     *
     * @param explained ratings of these
     */
    public static byte[] of(Ratings ratings, Publication publication, Collection<Rating> explained) {
        return JsonText.of(json -> new RatingJson(ratings, json).all(publication, explained));
    }

    /** Only what may be published, for everybody. */
    public static byte[] published(Ratings ratings, Publication publication) {
        return JsonText.of(json -> {
            json.text("as_at", ratings.rules().asAt().toString());
            json.list("ratings", publication.ratings(), each -> new RatingJson(ratings, json).published(each));
        });
    }

    private void all(Publication publication, Collection<Rating> explained) {
        json.object("rules", () -> rules(ratings.rules()));
        json.list("remarks", ratings.remarks(), remark -> json.text("sentence", remark));
        json.list("domains", ratings.fits(), this::fit);
        json.list("ratings", publication.ratings(), this::rating);
        if (!explained.isEmpty()) {
            json.list("explained", explained, this::explained);
        }
    }

    private void rules(RatingRules rules) {
        json.text("as_at", rules.asAt().toString())
                .number("scale_min", RatingFigure.of(rules.scale().min()))
                .number("scale_max", RatingFigure.of(rules.scale().max()))
                .number("window_months", rules.window())
                .number("half_life_months", RatingFigure.of(rules.halfLife()))
                .number("level", RatingFigure.of(rules.level()))
                .number("least_heard", rules.leastHeard())
                .number("least_reliability", RatingFigure.of(rules.leastReliability()))
                .number("least_services", rules.leastServices());
    }

    private void fit(DomainFit fit) {
        json.text("domain", fit.domain())
                .number("services", fit.services())
                .number("answers", fit.answers())
                .text("refusal", fit.refusal())
                .list("remarks", fit.remarks(), remark -> json.text("sentence", remark));
        var model = fit.model();
        if (model != null) {
            json.object("model", () -> model(model));
        }
    }

    private void model(Model model) {
        json.list(
                        "slopes",
                        model.slopes(),
                        slope -> json.text("of", word(slope.of()))
                                .text("against", word(slope.against()))
                                .number("points", RatingFigure.of(slope.points()))
                                .truth("told", slope.told()))
                .list(
                        "standard_mix",
                        model.standardMix().entrySet(),
                        each -> json.text("type", word(each.getKey()))
                                .number("share", RatingFigure.of(each.getValue())))
                .number("s2", RatingFigure.of(model.s2()))
                .number("degrees", model.degrees())
                .number("tau2", RatingFigure.of(model.tau2()))
                .truth("tau2_is_its_floor", model.floored())
                .number("mean", RatingFigure.of(model.mean()))
                .number("sum_of_weights", RatingFigure.of(model.sumOfWeights()))
                .number("standard", RatingFigure.of(model.standard()));
        if (model.prior() != null) {
            var prior = Objects.requireNonNull(model.prior());
            json.object(
                    "borrowed",
                    () -> json.text("source", prior.source())
                            .text("date", prior.date().toString()));
        }
    }

    private void rating(Publishable each) {
        var rating = each.rating();
        json.text("service", rating.service().id())
                .text("name", rating.service().name())
                .text("domain", rating.domain())
                .text("verdict", word(rating.verdict()))
                .text("words", rating.words());
        heard(rating.heard());
        estimate(rating.estimate());
        json.object(
                "publication",
                () -> json.text("form", word(each.form()))
                        .list("why_not_more", each.reasons(), reason -> json.text("reason", reason)));
    }

    private void heard(Heard heard) {
        json.number("could_be_heard", RatingFigure.of(heard.invited()))
                .number("heard", heard.heard())
                .list(
                        "who_answered",
                        heard.by().entrySet(),
                        each -> json.text("type", word(each.getKey())).number("heard", each.getValue()))
                .list(
                        "weight_0",
                        heard.selected().entrySet(),
                        each -> json.text("collected", word(each.getKey())).number("answers", each.getValue()))
                .number("too_old", heard.tooOld())
                .number("later", heard.later())
                .number("superseded", heard.superseded());
        var bounds = heard.bounds();
        json.number("worst_case", bounds == null ? null : RatingFigure.of(bounds.low()))
                .number("best_case", bounds == null ? null : RatingFigure.of(bounds.high()))
                .text("newest", Objects.toString(heard.newest(), ""))
                .text("oldest", Objects.toString(heard.oldest(), ""))
                .number("mean_age_months", heard.newest() == null ? null : RatingFigure.of(heard.meanAge()));
    }

    private void estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return;
        }
        json.object("estimate", () -> {
            json.number("mean", RatingFigure.of(estimate.mean()))
                    .number("effective_n", RatingFigure.of(estimate.effective()))
                    .number("adjusted", RatingFigure.of(estimate.adjusted()))
                    .number("variance_of_mean", RatingFigure.of(estimate.v()));
            posterior(estimate.posterior());
        });
    }

    private void posterior(Posterior posterior) {
        json.number("shrinkage", RatingFigure.of(posterior.shrinkage()))
                .number("value", RatingFigure.of(posterior.value()))
                .number("variance", RatingFigure.of(posterior.variance()))
                .number("low", RatingFigure.of(posterior.low()))
                .number("high", RatingFigure.of(posterior.high()))
                .number("reliability", RatingFigure.of(posterior.reliability()))
                .number("probability_below_standard", RatingFigure.of(posterior.belowStandard()));
    }

    private void explained(Rating rating) {
        json.text("service", rating.service().id())
                .text("domain", rating.domain())
                .list(
                        "steps",
                        ratings.explain(rating),
                        step -> json.text("name", step.name())
                                .text("formula", step.formula())
                                .text("working", step.working())
                                .number("value", RatingFigure.of(step.value()))
                                .text("result", step.result())
                                .text("source", step.source()))
                .list(
                        "what_would_change_it",
                        ratings.whatWouldChange(rating).sentences(),
                        sentence -> json.text("sentence", sentence));
    }

    private void published(Publishable each) {
        json.text("service", each.rating().service().id())
                .text("name", each.rating().service().name())
                .text("domain", each.rating().domain())
                .text("form", word(each.form()));
        if (each.verdict() != null) {
            json.text("words", Objects.requireNonNull(each.verdict()).words());
        }
        var estimate = each.rating().estimate();
        if (each.form() == Form.FIGURES && estimate != null) {
            json.number("estimate", RatingFigure.of(estimate.posterior().value()))
                    .number("low", RatingFigure.of(estimate.posterior().low()))
                    .number("high", RatingFigure.of(estimate.posterior().high()));
        }
        if (each.heard() != null) {
            json.text("heard", each.heard().toString())
                    .list(
                            "who_answered",
                            each.by().entrySet(),
                            by -> json.text("type", word(by.getKey()))
                                    .text("heard", by.getValue().toString()));
        }
        json.list("together_with", each.pooled(), service -> json.text("service", service))
                .list("why_not_more", each.reasons(), reason -> json.text("reason", reason));
    }
}
