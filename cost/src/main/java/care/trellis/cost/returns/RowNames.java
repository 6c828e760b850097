package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the rows of a table are: a line or total of a model, a numbered detail of a line, a fact, or unknown. */
final class RowNames {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*#\\s*\\d{1,3}");
    private static final Pattern FOOTNOTE = Pattern.compile("(.*\\S)\\s*(\\(\\d{1,2}\\)|\\[\\d{1,2}]|[¹²³⁴⁵⁶⁷⁸⁹*†]+)");

    private final CostModel model;

    RowNames(CostModel model) {
        this.model = model;
    }

    /** One row's place in the model. */
    sealed interface Known {
        record Figure(Quantity quantity) implements Known {}

        /** A part of a line, such as Additional Overhead #3 of Additional Overheads (Total). */
        record Detail(Line line) implements Known {}

        record About(Fact fact) implements Known {}
    }

    Optional<Known> known(String written) {
        return figure(written)
                .<Known>map(Known.Figure::new)
                .or(() -> detailOf(written).map(Known.Detail::new))
                .or(() -> Fact.named(written).map(Known.About::new));
    }

    private Optional<Quantity> figure(String written) {
        var footnote = FOOTNOTE.matcher(written.strip());
        return model.named(written).or(() -> footnote.matches() ? model.named(footnote.group(1)) : Optional.empty());
    }

    private Optional<Line> detailOf(String written) {
        var numbered = NUMBERED.matcher(written.strip());
        if (!numbered.matches()) {
            return Optional.empty();
        }
        var stem = numbered.group(1);
        return List.of(stem + "s (Total)", stem + " (Total)", stem + "s", stem, "Total " + stem + "s").stream()
                .flatMap(name -> model.named(name).stream())
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .findFirst();
    }
}
