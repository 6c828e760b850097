package care.trellis.bench;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.simulation.Service;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up care homes for measuring: the shipped model {@code care-home-annex-a}, each home with ten figures of its own and
 * four uncertain inputs around its own values. The same homes every time.
 *
 * @param figures the homes' own figures, in the order of {@link #GIVEN}
 * @param hours low, most likely and high care hours (hour/resident/week), a PERT distribution
 * @param pay mean and standard deviation of care pay (GBP/hour), a normal distribution not below 1
 * @param occupancy low, most likely and high (resident/bed), a PERT distribution
 */
record Homes(
        CostModel model,
        List<List<BigDecimal>> figures,
        List<Distribution.Pert> hours,
        List<Distribution.Normal> pay,
        List<Distribution.Pert> occupancy) {
    /** Inputs that every home has a figure of its own for. */
    static final List<String> GIVEN = List.of(
            "beds",
            "days_away",
            "paid_hours_in_week",
            "management",
            "chefs",
            "domestic",
            "repairs",
            "food",
            "utilities",
            "roc_amount");

    /** Return on operations (% of cost), a triangular distribution that all homes share. */
    static final Distribution.Triangular ROO = new Distribution.Triangular(4, 6, 8);

    private static final double SPREAD = 0.25;
    private static final long SEED = 2022;

    static Homes of(int count) {
        var model = Library.model("care-home-annex-a").orElseThrow();
        var random = new Random(SEED);
        var usual = GIVEN.stream()
                .map(id -> Inputs.of(model).value(id).orElseThrow())
                .toList();
        var figures = new ArrayList<List<BigDecimal>>();
        var hours = new ArrayList<Distribution.Pert>();
        var pay = new ArrayList<Distribution.Normal>();
        var occupancy = new ArrayList<Distribution.Pert>();
        for (int i = 0; i < count; i++) {
            figures.add(usual.stream().map(value -> around(value, random)).toList());
            double likely = 22 + 8 * random.nextDouble();
            hours.add(new Distribution.Pert(likely * 0.85, likely, likely * (1.1 + 0.2 * random.nextDouble())));
            pay.add(new Distribution.Normal(9.8 + 2.2 * random.nextDouble(), 0.4));
            double full = 0.82 + 0.12 * random.nextDouble();
            occupancy.add(new Distribution.Pert(full - 0.12, full, full + 0.05));
        }
        return new Homes(model, figures, hours, pay, occupancy);
    }

    private static BigDecimal around(BigDecimal value, Random random) {
        return value.multiply(BigDecimal.valueOf(1 - SPREAD + 2 * SPREAD * random.nextDouble()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** The homes as the simulation takes them. */
    List<Service> services() {
        var services = new ArrayList<Service>();
        for (int i = 0; i < figures.size(); i++) {
            services.add(Service.of("home " + i, inputs(i)));
        }
        return services;
    }

    private Inputs inputs(int home) {
        var given = given(home);
        var varied = new TreeMap<String, Distribution>();
        varied.put("care_hours", hours.get(home));
        varied.put("care_pay", pay.get(home));
        varied.put("occupancy", occupancy.get(home));
        varied.put("roo_rate", ROO);
        return new Inputs(model, Inputs.of(model).selection(), given, varied);
    }

    /** One home at the likeliest value of each uncertain input. */
    Inputs likeliest(int home) {
        var given = given(home);
        given.put("care_hours", figure(hours.get(home).mode()));
        given.put("care_pay", figure(pay.get(home).mean()));
        given.put("occupancy", figure(occupancy.get(home).mode()));
        given.put("roo_rate", figure(ROO.mode()));
        return new Inputs(model, Inputs.of(model).selection(), given, Collections.emptySortedMap());
    }

    private TreeMap<String, Inputs.Given> given(int home) {
        var given = new TreeMap<String, Inputs.Given>();
        for (int i = 0; i < GIVEN.size(); i++) {
            given.put(
                    GIVEN.get(i),
                    new Inputs.Given(figures.get(home).get(i), Provenance.setBy("made up for measuring")));
        }
        return given;
    }

    private static Inputs.Given figure(double value) {
        return new Inputs.Given(BigDecimal.valueOf(value), Provenance.setBy("made up for measuring"));
    }

    /** The model's parameters and lines that no home changes, which another program needs too. */
    List<Parameter> shared() {
        return model.inputs().stream()
                .filter(input -> !GIVEN.contains(input.id()))
                .toList();
    }
}
