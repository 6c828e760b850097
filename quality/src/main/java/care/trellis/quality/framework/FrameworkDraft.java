package care.trellis.quality.framework;

import care.trellis.fault.Text;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A framework as written, before anything in it was checked; what is not written is absent. */
public record FrameworkDraft(
        Text id,
        Text title,
        Text version,
        Text family,
        Text body,
        Text jurisdiction,
        Text status,
        @Nullable Text dated,
        @Nullable Text from,
        @Nullable Text to,
        Text source,
        Text licence,
        Text note,
        @Nullable Text aggregation,
        @Nullable PartsDraft parts,
        List<ScaleDraft> scales,
        List<DomainDraft> domains) {
    public record PartsDraft(Text name, Text count) {}

    /**
     * A scale.
     *
     * @param missing words that say there is no level, each with its meaning
     */
    public record ScaleDraft(Text id, Text label, List<LevelDraft> levels, SequencedMap<Text, Text> missing) {}

    public record LevelDraft(Text number, Text word, List<Text> also) {}

    public record DomainDraft(
            Text id,
            Text label,
            @Nullable Text scale,
            Text question,
            Text easier,
            @Nullable Text from,
            @Nullable Text to,
            List<Text> parts,
            Text note) {}
}
