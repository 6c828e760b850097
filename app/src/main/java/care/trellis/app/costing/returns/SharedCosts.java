package care.trellis.app.costing.returns;

import static care.trellis.app.costing.db.Tables.SHARED_COST;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.app.ledger.Ledger;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.run.Inputs;
import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.ReturnReading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a provider spends on all its services together, filled in once: each of its returns gets the part of its residents,
 * or of its hours. A line of care homes: pounds a year ÷ weeks a year ÷ residents of all its services; of home care:
 * pounds a year ÷ contact hours a year of all its services.
 */
@Service
class SharedCosts {
    private static final int DECIMALS = 4;
    private static final String HEAD_OFFICE = "head_office";
    private static final String BUSINESS = "business";
    private static final String WEEKS = "weeks_per_year";

    private final DSLContext database;
    private final InvitedServices services;
    private final Drafts drafts;
    private final Returning returning;
    private final Ledger ledger;
    private final Clock clock;

    SharedCosts(
            DSLContext database,
            InvitedServices services,
            Drafts drafts,
            Returning returning,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.services = services;
        this.drafts = drafts;
        this.returning = returning;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One service, and what it is measured by.
     *
     * @param size residents by kind of care, or contact hours a year; empty where the return does not say them
     */
    record Share(Invited invited, Map<String, BigDecimal> size) {
        BigDecimal total() {
            return size.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The lines that are often shared: those of the head office, and the business costs of home care. */
    static List<Line> lines(CostingExercise exercise) {
        return exercise.model().lines().stream()
                .filter(line -> line.block().equals(HEAD_OFFICE) || line.block().equals(BUSINESS))
                .toList();
    }

    static String measure(CostingExercise exercise) {
        return exercise.isOfHomes() ? "residents" : "hours_a_year";
    }

    List<Share> shares(CostingExercise exercise, UUID organisation) {
        return services.of(exercise.id(), organisation).stream()
                .filter(invited -> !invited.is(Invited.State.DECLINED))
                .map(invited -> {
                    var reading = ReturnReading.of(ReturnForms.plain(exercise, invited), drafts.draft(invited.id()));
                    return new Share(invited, reading.figures().getOrDefault(measure(exercise), Map.of()));
                })
                .toList();
    }

    Map<String, BigDecimal> saved(UUID exercise, UUID organisation) {
        var saved = new LinkedHashMap<String, BigDecimal>();
        database.selectFrom(SHARED_COST)
                .where(SHARED_COST.EXERCISE_ID.eq(exercise), SHARED_COST.ORGANISATION_ID.eq(organisation))
                .forEach(row -> saved.put(row.getLine(), row.getPoundsAYear()));
        return saved;
    }

    /**
     * Saves what is shared, and writes its part into the draft of each service.
     *
     * @param pounds a year, by id of the line
     */
    @Transactional
    public void spread(CostingExercise exercise, UUID organisation, Map<String, BigDecimal> pounds) {
        database.deleteFrom(SHARED_COST)
                .where(SHARED_COST.EXERCISE_ID.eq(exercise.id()), SHARED_COST.ORGANISATION_ID.eq(organisation))
                .execute();
        pounds.forEach((line, amount) -> database.insertInto(SHARED_COST)
                .set(SHARED_COST.EXERCISE_ID, exercise.id())
                .set(SHARED_COST.ORGANISATION_ID, organisation)
                .set(SHARED_COST.LINE, line)
                .set(SHARED_COST.POUNDS_A_YEAR, amount)
                .set(SHARED_COST.SAVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
        var shares = shares(exercise, organisation);
        var total = shares.stream().map(Share::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var share : shares) {
            var part = part(exercise, share, pounds, total);
            var draft = drafts.draft(share.invited().id());
            if (!returning.save(
                    exercise, share.invited(), share.invited().version(), part.over(draft), "from shared costs")) {
                throw new ResponseStatusException(HttpStatus.CONFLICT); // nothing is written: they may try again
            }
        }
        if (!shares.isEmpty()) {
            ledger.append(Returning.deed(exercise, shares.getFirst().invited(), "spread shared costs")
                    .with("lines", Integer.toString(pounds.size()))
                    .with("services", Integer.toString(shares.size())));
        }
    }

    static FilledReturn part(CostingExercise exercise, Share share, Map<String, BigDecimal> pounds, BigDecimal total) {
        var figures = new LinkedHashMap<String, Map<String, String>>();
        var notes = new LinkedHashMap<String, String>();
        boolean isHomes = exercise.isOfHomes();
        var divisor = isHomes ? total.multiply(weeks(exercise)) : total;
        pounds.forEach((line, amount) -> {
            var each = amount.divide(divisor, MathContext.DECIMAL64)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            var byColumn = new LinkedHashMap<String, String>();
            share.size().keySet().forEach(column -> byColumn.put(column, each));
            figures.put(line, byColumn);
            notes.put(
                    line,
                    "Shared by all our services: £" + amount.toPlainString() + " a year over "
                            + total.stripTrailingZeros().toPlainString()
                            + (isHomes ? " residents" : " contact hours"));
        });
        return new FilledReturn(figures, notes);
    }

    private static BigDecimal weeks(CostingExercise exercise) {
        return Inputs.of(exercise.model()).value(WEEKS).orElseThrow();
    }
}
