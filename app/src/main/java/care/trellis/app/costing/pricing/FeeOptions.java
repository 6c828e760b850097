package care.trellis.app.costing.pricing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.web.TypedForm;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fairprice.PriceInterval;
import care.trellis.cost.fee.Asked;
import care.trellis.cost.fee.Costed;
import care.trellis.cost.fee.Estimate;
import care.trellis.cost.fee.FeeAnswer;
import care.trellis.cost.fee.FeeQuestion;
import care.trellis.cost.fee.Group;
import care.trellis.cost.fee.PayShare;
import care.trellis.cost.returns.Fact;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.cost.run.Inputs;
import care.trellis.exchange.publish.ModelRun;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fee options of an exercise put to the engine: who could live with each, what it costs, who pays the rest. */
@Component
public class FeeOptions {
    /** The fields of the form. */
    static final List<String> FIELDS = List.of("fees", "present", "council_units", "why_fees");

    private static final int MOST_FEES = 5;
    private static final int LONGEST_REASON = 300;
    private static final int DRAWS = 1_000;
    private static final String WEEKS = "weeks_per_year";
    private static final double SELF_FUNDER_PREMIUM = 0.41; // Competition and Markets Authority 2017
    private static final int HOURS_TO_WEEKS = 52;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /**
     * Reads a form. No fee is an answer too.
     *
     * @return the fields; empty where something must be put right, which the form then says
     */
    static Optional<Map<String, String>> read(TypedForm form) {
        FIELDS.forEach(field -> {
            if (field.startsWith("why")) {
                form.text(field);
            } else {
                form.line(field);
            }
        });
        if (form.value("fees").isEmpty()) {
            return Optional.of(Map.of());
        }
        var fees = fees(form.value("fees"));
        if (fees.isEmpty()
                || fees.size() > MOST_FEES
                || fees.stream().distinct().count() < fees.size()) {
            form.wrong(
                    "fees",
                    "Enter one to " + MOST_FEES
                            + " different fees in pounds, with commas between them, such as 780, 820.50; it" + " was “"
                            + TypedForm.brief(form.value("fees")) + "”");
        }
        amount(form, "present", "The fee paid today, in pounds");
        amount(form, "council_units", "What the council buys in a week");
        form.needed("why_fees", "Say why these fees are looked at", LONGEST_REASON, "The reason");
        if (!form.errors().isEmpty()) {
            return Optional.empty();
        }
        var read = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> read.put(field, form.value(field)));
        return Optional.of(read);
    }

    private static void amount(TypedForm form, String field, String name) {
        if (number(form.value(field)).filter(each -> each.compareTo(MOST) <= 0).isEmpty()) {
            form.wrong(
                    field,
                    name + " must be a number of 0 or more, such as 712.50; it was “"
                            + TypedForm.brief(form.value(field)) + "”");
        }
    }

    private static Optional<BigDecimal> number(String typed) {
        var plain = typed.replaceAll("[£\\s]", "");
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static List<BigDecimal> fees(String typed) {
        var read = new ArrayList<BigDecimal>();
        for (var each : Arrays.asList(typed.split("[,;]\\s*", -1))) {
            var fee = number(each.strip());
            if (fee.isEmpty() || fee.get().signum() == 0) {
                return List.of();
            }
            read.add(fee.get());
        }
        return read;
    }

    /**
     * Puts the options that were recorded to the engine.
     *
     * @param fair the price as it was chosen; none where there is none
     * @return nothing where no fee was named, no price could be made, or no return says what care workers are paid
     */
    public Optional<FeeAnswer> answer(
            SentReturns.Sent all,
            KindOfCare kind,
            PriceChoices choices,
            @Nullable FairPrice fair,
            Map<String, String> fees) {
        var returns = all.of(kind);
        if (fair == null || returns.isEmpty() || fees.getOrDefault("fees", "").isEmpty()) {
            return Optional.empty();
        }
        return pay(returns.get(), fair)
                .map(pay -> FeeAnswer.of(new FeeQuestion(
                        costed(returns.get(), choices),
                        asked(all, returns.get()),
                        fees(Objects.requireNonNull(fees.get("fees"))),
                        number(fees.getOrDefault("present", "0")).orElse(BigDecimal.ZERO),
                        number(fees.getOrDefault("council_units", "0")).orElse(BigDecimal.ZERO),
                        Inputs.of(all.exercise().model()).value(WEEKS).orElse(BigDecimal.valueOf(HOURS_TO_WEEKS)),
                        SELF_FUNDER_PREMIUM,
                        pay,
                        seed(all.exercise(), kind),
                        DRAWS)));
    }

    /** What was recorded, in words with its reason; nothing where no fee was named. */
    public static Optional<PriceChoices.Said> said(Map<String, String> fees) {
        return fees.getOrDefault("fees", "").isEmpty()
                ? Optional.empty()
                : Optional.of(new PriceChoices.Said(
                        "Fees that are tried",
                        fees.get("fees") + "; the fee paid today is " + fees.get("present") + ", and the council buys "
                                + fees.get("council_units") + " a week",
                        fees.getOrDefault("why_fees", "")));
    }

    /** What no return says, as a run tells it. */
    public static List<ModelRun.Parameter> parameters(CostingExercise exercise) {
        var inputs = Inputs.of(exercise.model());
        var parameters = new ArrayList<ModelRun.Parameter>();
        inputs.value(WEEKS)
                .ifPresent(weeks -> parameters.add(new ModelRun.Parameter(
                        "Weeks in a year",
                        weeks.toPlainString(),
                        inputs.provenance(WEEKS).orElseThrow().source())));
        parameters.add(new ModelRun.Parameter(
                "What self-funders pay more than councils",
                Math.round(SELF_FUNDER_PREMIUM * 100) + "%",
                "Competition and Markets Authority, Care homes market study, 2017"));
        parameters.add(new ModelRun.Parameter(
                "Draws behind each interval",
                Integer.toString(DRAWS),
                "Chosen: the same exercise always draws the same numbers"));
        return parameters;
    }

    /** How far the price is left open by those who did not answer. */
    public static PriceInterval interval(SentReturns.Sent all, KindReturns returns, OwnFigures own, FairPrice fair) {
        int silent = asked(all, returns).size() - returns.services().size();
        return PriceInterval.of(fair, own.byService(), silent, seed(returns.exercise(), returns.kind()), DRAWS);
    }

    /** The same exercise and kind of care always give the same draws. */
    private static long seed(CostingExercise exercise, KindOfCare kind) {
        return exercise.id().getMostSignificantBits() ^ (31L * kind.id().hashCode());
    }

    private static List<Costed> costed(KindReturns returns, PriceChoices choices) {
        var costed = new ArrayList<Costed>();
        var rules = choices.engine(returns.exercise(), List.of());
        for (var service : returns.counted()) {
            var invited = Objects.requireNonNull(returns.services().get(service.service()));
            total(returns, service, rules)
                    .ifPresent(cost -> costed.add(new Costed(
                            invited.id().toString(),
                            invited.owner(),
                            size(units(service, invited), returns.exercise()),
                            invited.kind(),
                            cost.doubleValue(),
                            units(service, invited),
                            selfFunded(service))));
        }
        return costed;
    }

    /** What one service's care costs under the same choices. */
    private static Optional<BigDecimal> total(KindReturns returns, ServiceReturn service, FairPriceChoices rules) {
        try {
            return Optional.of(
                    FairPrice.of(Returns.of(returns.exercise().model(), List.of(service)), returns.shape(), rules)
                            .price());
        } catch (Faulty leftOutByItsOccupancy) {
            return Optional.empty();
        }
    }

    /** Everybody who was asked and may give this kind of care: who sent a return without it does not. */
    private static List<Asked> asked(SentReturns.Sent all, KindReturns returns) {
        var given = new LinkedHashMap<Invited, ServiceReturn>();
        returns.returns()
                .services()
                .forEach(each ->
                        given.put(Objects.requireNonNull(returns.services().get(each.service())), each));
        var asked = new ArrayList<Asked>();
        for (var invited : all.invited()) {
            var own = given.get(invited);
            if (own != null || !all.sent().containsKey(invited.id())) {
                double units = units(own, invited);
                asked.add(new Asked(invited.id().toString(), size(units, returns.exercise()), invited.kind(), units));
            }
        }
        return asked;
    }

    private static OptionalDouble selfFunded(ServiceReturn service) {
        var share = service.facts().get(Fact.SELF_FUNDED);
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share.doubleValue());
    }

    /** Beds, or contact hours a week; 1 where neither is known. */
    private static double units(@Nullable ServiceReturn service, Invited invited) {
        var facts = service == null ? Map.<String, BigDecimal>of() : service.facts();
        var hours = facts.get("hours_a_year");
        var beds = facts.get("beds");
        if (hours != null && hours.signum() > 0) {
            return hours.doubleValue() / HOURS_TO_WEEKS;
        }
        if (beds != null && beds.signum() > 0) {
            return beds.doubleValue();
        }
        return invited.beds() == null || invited.beds() == 0 ? 1 : invited.beds();
    }

    private static String size(double units, CostingExercise exercise) {
        if (exercise.isOfHomes()) {
            return units < 20
                    ? "up to 19 beds"
                    : units < 40 ? "20 to 39 beds" : units < 60 ? "40 to 59 beds" : "60 beds or more";
        }
        return units < 500
                ? "under 500 hours a week"
                : units < 1_500 ? "500 to 1,499 hours a week" : "1,500 hours a week or more";
    }

    private static Optional<PayShare> pay(KindReturns returns, FairPrice fair) {
        var paid = returns.counted().stream()
                .map(service -> service.facts().get("carer_pay"))
                .filter(Objects::nonNull)
                .filter(each -> each.signum() > 0)
                .toList();
        var moving = returns.exercise().isOfHomes()
                ? fair.aggregation().medianOf("care")
                : fair.aggregation().medianOf("careworker_total");
        if (paid.isEmpty() || moving.isEmpty() || moving.get().signum() <= 0) {
            return Optional.empty();
        }
        var pay = QuantileMethod.HF7.of(paid, QuantileMethod.HALF);
        return Optional.of(new PayShare(pay, fair.price(), moving.get().divide(pay, MathContext.DECIMAL64)));
    }

    /** As the council's own page shows it: who holds every return may see every share. */
    FeesView of(
            SentReturns.Sent all,
            KindOfCare kind,
            PriceChoices choices,
            @Nullable FairPrice fair,
            Map<String, String> fees) {
        if (fees.getOrDefault("fees", "").isEmpty()) {
            return FeesView.none("Name fee options below, and see who could live with each.");
        }
        return answer(all, kind, choices, fair, fees)
                .map(answer -> new FeesView(
                        answer.fees().stream().map(one -> option(answer, one)).toList(), ""))
                .orElseGet(() -> FeesView.none(
                        "No return says what care workers are paid, so the pay that a fee can carry is not known."));
    }

    private static FeesView.Option option(FeeAnswer answer, FeeAnswer.OneFee one) {
        return new FeesView.Option(
                PricingPage.money(one.fee()),
                answer.groups().stream()
                        .map(group -> {
                            var below = one.below(group);
                            return new FeesView.Share(
                                    group.by() == Group.By.ALL ? "All" : group.label(),
                                    percent(below.services().share()),
                                    interval(below.services()),
                                    percent(below.units().share()),
                                    interval(below.units()),
                                    below.answered() == 0 ? "Nobody answered" : "");
                        })
                        .toList(),
                List.of(
                        one.council().explanation(),
                        one.subsidy().explanation(),
                        one.pay().explanation()));
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    static String interval(Estimate estimate) {
        return estimate.isExact() ? "everybody answered" : percent(estimate.low()) + " to " + percent(estimate.high());
    }
}
