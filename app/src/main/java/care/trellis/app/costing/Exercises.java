package care.trellis.app.costing;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.fairprice.PriceShape;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.returns.PlausibilityCheck;
import care.trellis.exchange.csv.ReturnsCsv;
import care.trellis.exchange.library.Library;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The costing exercises that are here. One ships: nine real returns of home care. */
@Component
class Exercises {
    private static final int YEAR_OF_THE_RETURNS = 2022;
    private static final String FILE = "returns.csv";

    private final List<Exercise> all = List.of(seftonHomeCare());

    List<Exercise> all() {
        return all;
    }

    Optional<Exercise> find(String id) {
        return all.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    private static Exercise seftonHomeCare() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var returns = ReturnsCsv.read(FILE, Library.sample(FILE), model);
        return new Exercise(
                "home-care-sefton-2022",
                "Home care in Sefton, 2022",
                "Sefton",
                "an hour of home care",
                PriceYear.financial(YEAR_OF_THE_RETURNS),
                new Provenance(
                        "Sefton Council, cost of care report, home care 18+", "2022", Provenance.Status.PUBLISHED),
                "One anonymised column for each provider, as extracted by the Health Foundation (GitHub"
                        + " HFAnalyticsLab/council-web-scraping at 385ac97, MIT licence)",
                "https://github.com/HFAnalyticsLab/council-web-scraping",
                model,
                PriceShape.in(model, "operating_cost", "return_on_operations"),
                "careworker",
                "business",
                Library.book("england").orElseThrow(),
                returns,
                PlausibilityCheck.of(returns),
                List.of(
                        "How many providers were asked: without that number there is no response rate, and nobody can say"
                                + " whether these nine are like the rest.",
                        "How large each provider is: the returns carry no hours, so a small provider counts as much as a"
                                + " large one.",
                        "How long the visits were and how full the rounds: where a page here needs either, it says what"
                                + " it assumed.",
                        "Whether the pay in the returns is enough to recruit and keep staff. A median of what is spent is"
                                + " not a price of good care.",
                        "What Sefton decided to pay. These pages work from its published returns; they are not the"
                                + " council's conclusions."));
    }
}
