package care.trellis.exchange.disclosure;

import care.trellis.disclosure.Dominance;
import care.trellis.disclosure.RuleBook;
import care.trellis.disclosure.RuleBook.Setting;
import care.trellis.disclosure.RuleBook.Status;
import care.trellis.disclosure.Rules;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.Section;
import care.trellis.exchange.yaml.TreeReader;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of disclosure as a YAML file, each setting with its source. */
public final class DisclosureRulesFile {
    private final Faults faults;
    private final Map<String, Position> places = new HashMap<>();
    private final List<Setting> settings = new ArrayList<>();

    private DisclosureRulesFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads the rules.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static RuleBook read(String name, byte[] content) {
        return new DisclosureRulesFile(name).book(content);
    }

    private RuleBook book(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = new Section("disclosure rules", tree.at(), tree, faults);
        var id = top.required("disclosure_rules");
        var title = top.required("title");
        var owners = whole(top, "minimum_owners");
        var dominances = new ArrayList<Dominance>();
        for (var item : top.items("dominance", "a map with largest, percent, words, source, date and status")) {
            dominance(item).ifPresent(dominances::add);
        }
        var percent = value(top, "percent");
        var months = whole(top, "months_old");
        var quartiles = whole(top, "quartile_owners");
        top.done();
        if (owners.isEmpty() || percent.isEmpty() || months.isEmpty() || quartiles.isEmpty()) {
            throw faults.refusal();
        }
        return faults.refuseUnlessSound(() -> placed(() -> new RuleBook(
                id.value(),
                title.value(),
                new Rules(owners.get(), dominances, percent.get().doubleValue(), months.get(), quartiles.get()),
                settings)));
    }

    private Optional<Dominance> dominance(Section item) {
        var largest = whole(item.subject() + ", largest", item.required("largest"));
        var percent = number(item.subject() + ", percent", item.required("percent"));
        described(item);
        if (largest.isEmpty() || percent.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Dominance(largest.get(), percent.get().doubleValue()));
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(at(item.at(), fault)));
            return Optional.empty();
        }
    }

    private Optional<Integer> whole(Section top, String key) {
        return section(top, key).flatMap(text -> whole(key, text));
    }

    private Optional<BigDecimal> value(Section top, String key) {
        return section(top, key).flatMap(text -> number(key, text));
    }

    private Optional<Text> section(Section top, String key) {
        top.require(key);
        return top.section(key).map(section -> {
            var value = section.required("value");
            places.put(key, value.at());
            described(section);
            return value;
        });
    }

    private void described(Section section) {
        var words = section.required("words");
        var source = section.required("source");
        var written = section.required("date");
        var status = status(section);
        section.done();
        if (written.value().isEmpty()) {
            return;
        }
        try {
            var date = LocalDate.parse(written.value().strip());
            status.ifPresent(each -> settings.add(new Setting(words.value(), source.value(), date, each)));
        } catch (DateTimeException notADate) {
            faults.add(written.at(), section.subject() + ", date", "\"" + written + "\"", "a date such as 2026-04-01");
        }
    }

    private Optional<Status> status(Section section) {
        var text = section.required("status");
        if (text.value().isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(Status.values())
                .filter(each -> word(each).equals(text.value().strip()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(
                    text.at(),
                    section.subject() + ", status",
                    "\"" + text + "\"",
                    "one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Status.values())
                                            .map(DisclosureRulesFile::word)
                                            .toList()));
        }
        return found;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> whole(String subject, Text text) {
        return number(subject, text).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException notWhole) {
                faults.add(text.at(), subject, "\"" + text + "\"", "a whole number");
                return Optional.empty();
            }
        });
    }

    private Optional<BigDecimal> number(String subject, Text text) {
        if (text.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Figures.read(subject, text));
        } catch (Faulty faulty) {
            faulty.faults().forEach(faults::add);
            return Optional.empty();
        }
    }

    /** What the engine says against a setting, where the setting stands. */
    private RuleBook placed(Supplier<RuleBook> engine) {
        try {
            return engine.get();
        } catch (Faulty faulty) {
            throw new Faulty(faulty.faults().stream()
                    .map(fault -> at(places.getOrDefault(fault.subject(), fault.at()), fault))
                    .toList());
        }
    }

    private static Fault at(Position at, Fault fault) {
        return new Fault(at, fault.subject(), fault.found(), fault.expected(), fault.advice());
    }
}
