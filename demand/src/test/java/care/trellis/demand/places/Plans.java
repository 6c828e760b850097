package care.trellis.demand.places;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.PlacesPlan.Need;
import care.trellis.demand.places.PlacesPlan.Placing;
import care.trellis.demand.places.PlacesPlan.Start;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.SteadyStay;
import java.util.List;

/** Plans for tests. */
final class Plans {
    static final PopulationSource SOURCE =
            new PopulationSource("Strategy Unit", "synthetic population of its simulator", "only", 2023, List.of());

    /** The people aged 65 and over of the Strategy Unit's model, months 1 to 109 of its clock, 0 to 108 of ours. */
    static final List<Double> SIMULATOR_POPULATION = List.of(
            22370.0,
            22635.1515151515,
            22898.6666666667,
            23184.0,
            23496.3636363636,
            23840.303030303,
            24202.1212121212,
            24585.797979798,
            24964.1414141414,
            25350.0);

    private Plans() {}

    /** The Strategy Unit's model as it ships, but for nobody waiting at the start. */
    static PlacesPlan simulator(double rate, double stayMonths, List<BedChange> changes) {
        return plan(
                PopulationPath.yearly(SIMULATOR_POPULATION),
                rate,
                new SteadyStay(stayMonths),
                new Start(625, 600, 0, Source.GIVEN),
                changes,
                Placing.WITHIN_A_MONTH,
                Price.weekly(815.72, 0.029),
                new Steps(119, 0.25));
    }

    static PlacesPlan plan(
            PopulationPath population,
            double rate,
            LengthOfStay stay,
            Start start,
            List<BedChange> changes,
            Placing placing,
            Price price,
            Steps steps) {
        return new PlacesPlan(
                "Someshire",
                2024,
                SOURCE,
                new Need(population, rate, Source.GIVEN),
                stay,
                Source.GIVEN,
                start,
                changes,
                Source.GIVEN,
                placing,
                price,
                steps);
    }

    /** 10,000 older people, 12 referrals a month, beds without end. */
    static PlacesPlan unbounded(LengthOfStay stay, double placed, double waiting, Steps steps) {
        return plan(
                PopulationPath.steady(10_000),
                144,
                stay,
                new Start(100_000, placed, waiting, Source.GIVEN),
                List.of(),
                Placing.WITHIN_A_MONTH,
                Price.weekly(1_000, 0),
                steps);
    }
}
