package care.trellis.cost.book;

import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.fault.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book of parameters as written, before anything in it was checked. */
public record BookDraft(Text id, Text title, Text version, Text note, List<SeriesDraft> series) {
    /** One quantity through time; its source is that of every value that names none of its own. */
    public record SeriesDraft(Text id, Text label, Text unit, Text source, Text note, List<ValueDraft> values) {}

    /** A value; {@code from} is the first day it held: 2022, 2022-04 or 2022-04-01. */
    public record ValueDraft(
            Text from,
            Text value,
            Text source,
            Text status,
            Text note,
            @Nullable DistributionDraft distribution) {}
}
