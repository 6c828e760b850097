package care.trellis.exchange.panel;

import care.trellis.quality.backtest.Home;
import care.trellis.quality.backtest.Snapshot;
import care.trellis.quality.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The months of one Scottish home, and what follows from them: each month is told from itself and earlier ones only. */
final class ScottishHome {
    private static final int YEAR = 12;
    private static final Value YES = Value.of(true);
    private static final Value NO = Value.of(false);

    private final String id;
    private final TreeMap<YearMonth, ScottishMonth> months = new TreeMap<>();

    ScottishHome(String id) {
        this.id = id;
    }

    /** Adds a month; false where it is there already. */
    boolean add(ScottishMonth month) {
        return months.putIfAbsent(month.month(), month) == null;
    }

    Home home() {
        return Home.of(
                id,
                months.values().stream().map(this::snapshot).toList(),
                months.values().stream()
                        .flatMap(month -> month.inspected().stream())
                        .toList());
    }

    private Snapshot snapshot(ScottishMonth month) {
        return new Snapshot(
                month.snapshot(),
                month.published(),
                month.provider(),
                month.sector(),
                known(month.places(), 1),
                month.decile() < 1 ? OptionalInt.empty() : OptionalInt.of((month.decile() + 1) / 2),
                known(month.lowestGrade(), 1),
                month.graded(),
                known(month.band(), 0),
                facts(month));
    }

    private Map<String, Value> facts(ScottishMonth month) {
        var facts = new HashMap<String, Value>();
        int complaints = inTwelveMonths(month, ScottishMonth::complaints, ScottishMonth::complaintsLastYear);
        if (complaints >= 0) {
            facts.put("complaints_upheld_12m", Value.of(complaints));
        }
        int managers = managers(month);
        if (managers >= 0) {
            facts.put("manager_changes_12m", Value.of(managers));
        }
        var open = open(month);
        if (open != null) {
            facts.put("requirement_open", open);
        }
        return facts;
    }

    // This year's count and last year's, less what had been counted a year before. A home that was not there a year
    // before
    // had no complaints then, if it is new; where only its row is missing, nobody knows.
    private int inTwelveMonths(
            ScottishMonth month, ToIntFunction<ScottishMonth> thisYear, ToIntFunction<ScottishMonth> lastYear) {
        int now = thisYear.applyAsInt(month);
        if (month.month().getMonthValue() == 3 || now < 0) {
            return now;
        }
        int before = lastYear.applyAsInt(month);
        var earlier = months.get(month.month().minusMonths(YEAR));
        if (before < 0 || (earlier == null && !isNew(month))) {
            return -1;
        }
        int counted = earlier == null ? 0 : thisYear.applyAsInt(earlier);
        return counted < 0 ? -1 : Math.max(now + before - counted, 0);
    }

    private boolean isNew(ScottishMonth month) {
        return months.firstKey().isAfter(month.month().minusMonths(YEAR));
    }

    // The months in which nobody could tell count as months without a change; where nobody could tell all year, nobody
    // knows.
    private int managers(ScottishMonth month) {
        int changes = -1;
        for (var each : months.subMap(month.month().minusMonths(YEAR - 1), true, month.month(), true)
                .values()) {
            if (each.managerChanged() >= 0) {
                changes = Math.max(changes, 0) + each.managerChanged();
            }
        }
        return changes;
    }

    // Open is what the latest year that was looked at required, or an enforcement within 12 months.
    private @Nullable Value open(ScottishMonth month) {
        int enforced = inTwelveMonths(month, ScottishMonth::enforcements, ScottishMonth::enforcementsLastYear);
        if (Math.max(enforced, month.enforcements()) > 0) {
            return YES;
        }
        int required = month.required() >= 0 ? month.required() : month.requiredLastYear();
        return required < 0 ? null : required > 0 ? YES : NO;
    }

    private static OptionalInt known(int value, int least) {
        return value < least ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
