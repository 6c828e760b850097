package care.trellis.cost.book;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A factor that carries a figure from one period to another by indices, chained where one index takes over from another:
 * the product of {@code index(to) / index(from)} over the links.
 */
public record Uplift(List<Link> links) {
    /** One index over one stretch of time. */
    public record Link(Series index, PriceYear from, PriceYear to) {
        BigDecimal factor() {
            var before = index.during(from).value();
            if (before.signum() <= 0) {
                throw new Faulty(Fault.of("series " + index.id(), before + " in " + from, "an index above 0"));
            }
            return index.during(to).value().divide(before, DecimalEvaluation.PRECISION);
        }

        String sentence() {
            return index.label() + " from " + from + " to " + to;
        }
    }

    /**
     * Joins the links.
     *
     * @throws Faulty where a link does not begin when the one before it ends
     */
    public Uplift {
        links = List.copyOf(links);
        for (int i = 1; i < links.size(); i++) {
            if (!links.get(i).from().equals(links.get(i - 1).to())) {
                throw new Faulty(Fault.of(
                        "uplift by " + links.get(i).index().id(),
                        "a link from " + links.get(i).from(),
                        "one from " + links.get(i - 1).to() + ", where the link before it ends"));
            }
        }
    }

    /** Ratio; 1 where there are no links. */
    public BigDecimal factor() {
        return links.stream()
                .map(Link::factor)
                .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, DecimalEvaluation.PRECISION));
    }

    /** The indices and periods it is made of, in words. */
    public String sentence() {
        return links.stream().map(Link::sentence).collect(Collectors.joining(", then "));
    }

    /** The uplift of one input, with its reason. */
    public Change of(String id) {
        var reason = sentence();
        var until = links.isEmpty() ? "" : links.getLast().to().toString();
        return new Change.Scale(
                id, factor(), new Provenance("Uplifted by " + reason, until, Provenance.Status.DERIVED));
    }
}
