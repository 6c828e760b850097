package care.trellis.quality.backtest;

import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.ThresholdBookDraft;
import care.trellis.quality.table.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** Homes made up for a test, and a book whose points are the signals of a home. */
final class Made {
    static final LocalDate DECISION = LocalDate.of(2024, 7, 1);
    static final LocalDate BEFORE = LocalDate.of(2024, 6, 30);
    static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    static final Protocol PROTOCOL = new Protocol(
            YearMonth.of(2024, 6),
            YearMonth.of(2024, 6),
            12,
            4,
            List.of(3, 2),
            List.of(2.0, 3.0),
            new Protocol.Training(
                    YearMonth.of(2022, 6), YearMonth.of(2023, 6), YearMonth.of(2022, 9), YearMonth.of(2022, 9)),
            30,
            0,
            1);

    private final String id;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private String owner = "";
    private Optional<Sector> sector = Optional.empty();
    private OptionalInt places = OptionalInt.empty();
    private OptionalInt fifth = OptionalInt.empty();
    private OptionalInt band = OptionalInt.empty();

    private Made(String id) {
        this.id = id;
    }

    static Made home(String id) {
        return new Made(id);
    }

    Made owner(String name) {
        owner = name;
        return this;
    }

    Made sector(Sector which) {
        sector = Optional.of(which);
        return this;
    }

    Made places(int number) {
        places = OptionalInt.of(number);
        return this;
    }

    Made fifth(int number) {
        fifth = OptionalInt.of(number);
        return this;
    }

    Made band(int number) {
        band = OptionalInt.of(number);
        return this;
    }

    /** A record published on the day it describes. */
    Made on(LocalDate day, int grade, LocalDate graded, int signals) {
        return on(day, day, grade, graded, signals);
    }

    Made on(LocalDate day, LocalDate published, int grade, LocalDate graded, int signals) {
        snapshots.add(new Snapshot(
                day,
                published,
                owner,
                sector,
                places,
                fifth,
                grade == 0 ? OptionalInt.empty() : OptionalInt.of(grade),
                grade == 0 ? Optional.empty() : Optional.of(graded),
                band,
                Map.of("signals", Value.of(signals))));
        return this;
    }

    /** Good before the decision, with so many signals, and this grade of this day on record a year later. */
    Made then(int signals, int grade, LocalDate graded) {
        return on(BEFORE, 4, LocalDate.of(2023, 1, 10), signals).on(LAST, grade, graded, 0);
    }

    /** The same, never graded again. */
    Made thenNothing(int signals) {
        return then(signals, 4, LocalDate.of(2023, 1, 10));
    }

    Home build() {
        return Home.of(id, snapshots, List.of());
    }

    static Panel panel(Made... homes) {
        return Panel.of(List.of(homes).stream().map(Made::build).toList());
    }

    /** Points: the signals, up to 4; nothing is said of homes of 10 places or fewer. */
    static ThresholdBook book() {
        var rows = new ArrayList<ThresholdBookDraft.RowDraft>();
        for (int points = 1; points <= 4; points++) {
            rows.add(new ThresholdBookDraft.RowDraft(
                    text("P" + points),
                    map("signals", ">= " + points),
                    map("points", "1"),
                    text("signal " + points),
                    text("")));
        }
        return ThresholdBook.load(new ThresholdBookDraft(
                text("made"),
                text("Made for a test"),
                text("1"),
                text("2026-04-01"),
                null,
                text("ours"),
                text("trial"),
                text(""),
                List.of(fact("signals", "whole"), fact("places", "whole")),
                List.of(),
                List.of(new ThresholdBookDraft.LimitDraft(
                        text("small"), map("places", "<= 10"), text("excluded"), text("too small"), text("a visit"))),
                List.of(new ThresholdBookDraft.TableDraft(
                        text("signals_table"),
                        text("Signals"),
                        text("C+"),
                        text("allowed"),
                        List.of(text("signals")),
                        List.of(new ThresholdBookDraft.OutcomeDraft(
                                text("points"), text("Points"), text("whole"), text("points"), new LinkedHashMap<>())),
                        rows,
                        new LinkedHashMap<>(),
                        text(""))),
                false));
    }

    private static ThresholdBookDraft.FactDraft fact(String id, String type) {
        return new ThresholdBookDraft.FactDraft(
                text(id), text("The " + id), text(type), text(""), text("0"), null, List.of(), text(""));
    }

    private static SequencedMap<Text, Text> map(String key, String value) {
        var map = new LinkedHashMap<Text, Text>();
        map.put(text(key), text(value));
        return map;
    }

    private static Text text(String value) {
        return Text.of(value);
    }

    /** What was known about every home before the decision. */
    static Known known(Panel panel) {
        return new Known(panel.knownBefore(DECISION, PROTOCOL));
    }

    record Known(List<KnownBefore> all) {
        List<String> ids() {
            return all.stream().map(KnownBefore::home).toList();
        }

        KnownBefore of(String id) {
            return all.stream()
                    .filter(each -> each.home().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
