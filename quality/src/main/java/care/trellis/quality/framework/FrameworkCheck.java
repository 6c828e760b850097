package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import care.trellis.quality.framework.Framework.Parts;
import care.trellis.quality.framework.Framework.Status;
import care.trellis.quality.framework.FrameworkDraft.DomainDraft;
import care.trellis.quality.framework.FrameworkDraft.LevelDraft;
import care.trellis.quality.framework.FrameworkDraft.ScaleDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The check of one framework as written: collects every fault, and gives the framework only when there is none. */
final class FrameworkCheck {
    private static final int GREATEST = 1_000;

    private final FrameworkDraft draft;
    private final Checking checking = new Checking();
    private final Map<String, Scale> scales = new LinkedHashMap<>();

    FrameworkCheck(FrameworkDraft draft) {
        this.draft = draft;
    }

    Framework framework() {
        var subject = "framework";
        var id = checking.id(subject, draft.id());
        var family = checking.id("framework, family", draft.family());
        var title = checking.words(subject, "title", draft.title());
        var version = checking.words(subject, "version", draft.version());
        var body = checking.words(subject, "body", draft.body());
        var jurisdiction = checking.words(subject, "jurisdiction", draft.jurisdiction());
        var source = checking.words(subject, "source", draft.source());
        var licence = checking.words(subject, "licence", draft.licence());
        var status = status();
        var dated = checking.date("framework, dated", draft.dated());
        var from = checking.date("framework, from", draft.from());
        var to = checking.date("framework, to", draft.to());
        checking.inOrder("framework, to", from, to, draft.to());
        requireDates(status);
        var aggregation = draft.aggregation();
        var rule = aggregation == null
                ? Optional.<String>empty()
                : Optional.of(checking.id("framework, aggregation", aggregation));
        draft.scales().forEach(this::scale);
        var domains = domains(from, to);
        var parts = parts(domains);
        checking.refuse();
        return new Framework(
                id,
                title,
                version,
                family,
                body,
                jurisdiction,
                status.orElseThrow(),
                dated,
                from,
                to,
                source,
                licence,
                draft.note().value().strip(),
                rule,
                parts,
                List.copyOf(scales.values()),
                domains);
    }

    private Optional<Status> status() {
        var status = Arrays.stream(Status.values())
                .filter(each -> each.word().equals(draft.status().value()))
                .findFirst();
        if (status.isEmpty()) {
            checking.add(draft.status(), "framework, status", "\"" + draft.status() + "\"", "draft or published");
        }
        return status;
    }

    private void requireDates(Optional<Status> status) {
        if (status.equals(Optional.of(Status.PUBLISHED)) && draft.from() == null) {
            checking.add(draft.id(), "framework", "no from", "the first day a published framework is in force");
        }
        var from = draft.from();
        if (status.equals(Optional.of(Status.DRAFT)) && from != null) {
            checking.add(from, "framework, from", "\"" + from + "\"", "no such day for a draft, which is not in force");
        }
    }

    private void scale(ScaleDraft scale) {
        var subject = "scale " + scale.id();
        checking.id(subject, scale.id());
        var label = checking.words(subject, "label", scale.label());
        var words = checking.new Once(subject);
        var levels = new ArrayList<Level>();
        if (scale.levels().size() < 2) {
            checking.add(scale.id(), subject, scale.levels().size() + " levels", "two levels or more, worst first");
        }
        for (var level : scale.levels()) {
            level(subject, level, levels, words);
        }
        var missing = new ArrayList<Missing>();
        scale.missing().forEach((word, meaning) -> {
            see(words, word);
            missing.add(new Missing(word.value(), meaning.value().strip()));
        });
        if (scales.putIfAbsent(scale.id().value(), new Scale(scale.id().value(), label, levels, missing)) != null) {
            checking.add(scale.id(), subject, "\"" + scale.id() + "\" again", "every scale once");
        }
    }

    private void level(String subject, LevelDraft level, List<Level> levels, Checking.Once words) {
        var number = checking.whole(subject + ", number", level.number(), 0, GREATEST);
        var word = checking.words(subject, "word", level.word());
        see(words, level.word());
        level.also().forEach(other -> see(words, other));
        if (number.isEmpty()) {
            return;
        }
        if (!levels.isEmpty() && number.getAsInt() <= levels.getLast().number()) {
            checking.add(
                    level.number(),
                    subject,
                    level.number() + " after " + levels.getLast().number(),
                    "levels worst first, each with a greater number");
            return;
        }
        levels.add(new Level(
                number.getAsInt(), word, level.also().stream().map(Text::value).toList()));
    }

    private static void see(Checking.Once words, Text word) {
        words.see(word, word.value().strip().toLowerCase(Locale.ROOT));
    }

    private List<Domain> domains(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (draft.domains().isEmpty() && draft.from() != null) {
            checking.add(draft.id(), "framework", "no domains", "one domain or more, unless it is a draft");
        }
        var ids = checking.new Once("domain");
        var domains = new ArrayList<Domain>();
        for (var each : draft.domains()) {
            ids.see(each.id(), each.id().value());
            domains.add(domain(each, from, to));
        }
        return domains;
    }

    private Domain domain(DomainDraft domain, Optional<LocalDate> start, Optional<LocalDate> end) {
        var subject = "domain " + domain.id();
        checking.id(subject, domain.id());
        var label = checking.words(subject, "label", domain.label());
        var from = checking.date(subject + ", from", domain.from());
        var to = checking.date(subject + ", to", domain.to());
        checking.inOrder(subject + ", to", from, to, domain.to());
        checking.inOrder(subject + ", from", start, from, domain.from());
        checking.inOrder(subject + ", to", to, end, domain.to());
        var question = domain.question().value().strip();
        var easier = domain.easier().value().strip();
        if (question.isEmpty() != easier.isEmpty()) {
            checking.add(
                    domain.id(),
                    subject,
                    question.isEmpty() ? "an easier wording alone" : "no easier wording",
                    "a question and an easier wording of it, or neither");
        } else if (!easier.isEmpty() && easier.length() >= question.length()) {
            checking.add(
                    domain.easier(),
                    subject + ", easier",
                    easier.length() + " characters, where the question has " + question.length(),
                    "a wording shorter than the question");
        }
        var parts = checking.new Once(subject + ", parts");
        domain.parts().forEach(part -> parts.see(part, part.value()));
        return new Domain(
                domain.id().value(),
                label,
                scaleOf(subject, domain),
                question,
                easier,
                from,
                to,
                domain.parts().stream().map(Text::value).toList(),
                domain.note().value().strip());
    }

    private Optional<Scale> scaleOf(String subject, DomainDraft domain) {
        var named = domain.scale();
        if (named == null) {
            return Optional.empty();
        }
        var scale = Optional.ofNullable(scales.get(named.value()));
        if (scale.isEmpty()) {
            checking.add(Fault.at(named.at(), subject + ", scale", "\"" + named + "\"", "a scale of the framework")
                    .advising("Nearest: " + Nearest.to(named.value(), scales.keySet())));
        }
        return scale;
    }

    // Either every part is named or none is: a name that is left out would look like one that is not there.
    private Optional<Parts> parts(List<Domain> domains) {
        var parts = draft.parts();
        int named = domains.stream().mapToInt(domain -> domain.parts().size()).sum();
        if (parts == null) {
            if (named > 0) {
                checking.add(draft.id(), "framework", "named parts and no count of them", "parts, with name and count");
            }
            return Optional.empty();
        }
        var name = checking.words("framework, parts", "name", parts.name());
        var count = checking.whole("framework, parts", parts.count(), 1, GREATEST);
        if (count.isPresent() && named > 0 && named != count.getAsInt()) {
            checking.add(
                    parts.count(),
                    "framework, parts",
                    count.getAsInt() + ", where its domains name " + named,
                    "as many as are named, or none named");
        }
        return count.isEmpty() ? Optional.empty() : Optional.of(new Parts(name, count.getAsInt()));
    }
}
