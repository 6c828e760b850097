package care.trellis.bench.demand;

import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Factors;
import care.trellis.demand.transition.Rates;
import care.trellis.demand.transition.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the made-up area and its draws as JSON, for a program in another language that has the model but not the figures. */
final class WorldFile {
    private final Rates rates = MadeUpArea.rates(false);
    private final Chain chain;
    private final List<Factors> draws;

    private WorldFile(Chain chain, List<Factors> draws) {
        this.chain = chain;
        this.draws = draws;
    }

    static void write(Path file, Chain chain, List<Factors> draws) throws IOException {
        Files.writeString(file, new WorldFile(chain, draws).json());
    }

    private String json() {
        return "{\"states\": "
                + list(chain.states().stream().map(WorldFile::name).toList())
                + ", \"risks\": " + list(chain.states().stream().map(this::risk).toList())
                + ", \"home\": \"" + rates.home() + "\""
                + ", \"hazards\": [" + rates.stay().firstYear() + ", "
                + rates.stay().after() + "]"
                + ", \"q\": "
                + strata(
                        MadeUpArea.YEARS,
                        (sex, band, year) -> rates.mortality()
                                        .chance(sex, chain.bands().get(band).from(), year) + "")
                + ", \"staying\": "
                + strata(MadeUpArea.YEARS + 1, (sex, band, year) -> chain.staying(sex, band, year) + "")
                + ", \"arrivals\": "
                + strata(MadeUpArea.YEARS + 1, (sex, band, year) -> Arrays.toString(chain.arrivals(sex, band, year)))
                + ", \"moves\": " + moves()
                + ", \"mortality\": " + drawn(Factors::mortality)
                + ", \"admissions\": " + drawn(Factors::admissions)
                + ", \"trend\": " + drawn(Factors::trend)
                + ", \"leaving\": " + drawn(Factors::leaving)
                + "}\n";
    }

    private static String name(State state) {
        var tenure = state.setting().isCareHome() ? state.isSettled() ? " later" : " first" : "";
        return "\"" + state.setting() + tenure + "\"";
    }

    private String risk(State state) {
        return rates.risks().stream()
                        .filter(each -> each.dependency() == state.dependency() && each.setting() == state.setting())
                        .mapToDouble(each -> each.times())
                        .findFirst()
                        .orElse(1)
                + "";
    }

    // Each age's rate of each pair of settings.
    private String moves() {
        return list(rates.moves().stream()
                .map(move -> "{\"age\": " + move.who().ages().from() + ", \"from\": \"" + move.from() + "\", \"to\": \""
                        + move.to() + "\", \"rate\": " + move.rate() + "}")
                .toList());
    }

    private String drawn(ToDoubleFunction<Factors> factor) {
        return list(draws.stream().map(each -> factor.applyAsDouble(each) + "").toList());
    }

    /** A figure, or several, of a stratum. */
    private interface Figure {
        String of(Sex sex, int band, int year);
    }

    private String strata(int years, Figure figure) {
        return list(Arrays.stream(Sex.values())
                .map(sex -> list(IntStream.range(0, chain.bands().size())
                        .mapToObj(band -> list(IntStream.range(0, years)
                                .mapToObj(year -> figure.of(sex, band, MadeUpArea.BASE + year))
                                .toList()))
                        .toList()))
                .toList());
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
