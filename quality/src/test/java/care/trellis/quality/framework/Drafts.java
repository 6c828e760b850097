package care.trellis.quality.framework;

import care.trellis.fault.Position;
import care.trellis.fault.Text;
import care.trellis.quality.framework.FrameworkDraft.DomainDraft;
import care.trellis.quality.framework.FrameworkDraft.LevelDraft;
import care.trellis.quality.framework.FrameworkDraft.PartsDraft;
import care.trellis.quality.framework.FrameworkDraft.ScaleDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Made-up frameworks as somebody would write them, with one word changed at a time. */
final class Drafts {
    private final Map<String, @Nullable String> words = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("id", "garden"),
            Map.entry("title", "Gardens"),
            Map.entry("version", "1"),
            Map.entry("family", "gardens"),
            Map.entry("body", "A body"),
            Map.entry("jurisdiction", "Somewhere"),
            Map.entry("status", "published"),
            Map.entry("from", "2020-01-01"),
            Map.entry("to", "2024-12-31"),
            Map.entry("source", "A source"),
            Map.entry("licence", "A licence")));
    private final List<ScaleDraft> scales = new ArrayList<>(List.of(scale("grade", "1 Poor", "2 Fair", "3 Good")));
    private final List<DomainDraft> domains = new ArrayList<>(List.of(domain("soil"), domain("light")));
    private @Nullable PartsDraft parts;

    static Drafts sound() {
        return new Drafts();
    }

    Drafts with(String what, @Nullable String word) {
        words.put(what, word);
        return this;
    }

    Drafts withScale(ScaleDraft scale) {
        scales.add(scale);
        return this;
    }

    Drafts withDomain(DomainDraft domain) {
        domains.add(domain);
        return this;
    }

    Drafts withoutDomains() {
        domains.clear();
        return this;
    }

    Drafts withParts(String name, String count) {
        parts = new PartsDraft(text(name), text(count));
        return this;
    }

    FrameworkDraft draft() {
        return new FrameworkDraft(
                word("id"),
                word("title"),
                word("version"),
                word("family"),
                word("body"),
                word("jurisdiction"),
                word("status"),
                optional("dated"),
                optional("from"),
                optional("to"),
                word("source"),
                word("licence"),
                Text.of(""),
                optional("aggregation"),
                parts,
                scales,
                domains);
    }

    Framework framework() {
        return Framework.load(draft());
    }

    static ScaleDraft scale(String id, String... levels) {
        var missing = new LinkedHashMap<Text, Text>();
        missing.put(text("Not seen"), text("Nobody looked."));
        return new ScaleDraft(
                text(id),
                text("Grade"),
                List.of(levels).stream()
                        .map(level -> new LevelDraft(
                                text(level.substring(0, 1)), text(level.substring(2)), List.of(text("Level " + level))))
                        .toList(),
                missing);
    }

    static DomainDraft domain(String id) {
        return new DomainDraft(
                text(id), text("The " + id), text("grade"), text(""), text(""), null, null, List.of(), text(""));
    }

    static DomainDraft asking(String question, String easier) {
        return change(
                domain("water"),
                it -> new DomainDraft(
                        it.id(),
                        it.label(),
                        it.scale(),
                        text(question),
                        text(easier),
                        null,
                        null,
                        it.parts(),
                        it.note()));
    }

    static DomainDraft during(String id, @Nullable String from, @Nullable String to) {
        return change(
                domain(id),
                it -> new DomainDraft(
                        it.id(),
                        it.label(),
                        it.scale(),
                        it.question(),
                        it.easier(),
                        from == null ? null : text(from),
                        to == null ? null : text(to),
                        it.parts(),
                        it.note()));
    }

    static DomainDraft made(String id, String scale, String... parts) {
        return change(
                domain(id),
                it -> new DomainDraft(
                        it.id(),
                        it.label(),
                        scale.isEmpty() ? null : text(scale),
                        it.question(),
                        it.easier(),
                        null,
                        null,
                        List.of(parts).stream().map(Drafts::text).toList(),
                        it.note()));
    }

    private static DomainDraft change(DomainDraft domain, UnaryOperator<DomainDraft> how) {
        return how.apply(domain);
    }

    private Text word(String what) {
        var word = optional(what);
        return word == null ? text("") : word;
    }

    private @Nullable Text optional(String what) {
        var word = words.get(what);
        return word == null ? null : text(word);
    }

    static Text text(String words) {
        return new Text(words, new Position(7, 3));
    }
}
