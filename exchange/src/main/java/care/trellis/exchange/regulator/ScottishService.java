package care.trellis.exchange.regulator;

import care.trellis.fault.Position;
import care.trellis.quality.framework.Level;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * One service in one month of the Scottish regulator's datastore.
 *
 * @param snapshot the day the file describes
 * @param council by the name it is known by, however the file spells it
 * @param staff as the file counts them, in whole-time equivalents
 * @param riskBand the regulator's own: LOW, MEDIUM or HIGH
 * @param published the day its latest grades were published
 * @param inspected the day of its last inspection
 * @param grades by framework and domain: {@code scotland-key-questions/setting}
 * @param counts what happened since April, by kind and financial year
 * @param register what else the register says of it
 */
public record ScottishService(
        LocalDate snapshot,
        String id,
        String name,
        String provider,
        String careService,
        String subtype,
        String sector,
        String council,
        Optional<String> riskBand,
        OptionalInt places,
        OptionalDouble staff,
        OptionalInt lowest,
        OptionalInt highest,
        Optional<LocalDate> published,
        Optional<LocalDate> inspected,
        SequencedMap<String, Level> grades,
        Map<Count, Integer> counts,
        Register register) {
    /** What is counted from each April on. */
    public enum Kind {
        COMPLAINTS_UPHELD,
        ENFORCEMENTS,
        /** 1 where there was any, 0 where there was none. */
        ANY_REQUIREMENT
    }

    /**
     * Where a service is and how to reach it; what the file does not tell is empty.
     *
     * @param address lines and town in one
     * @param clientGroup whom it is for, in the regulator's words
     */
    public record Register(
            String providerName,
            String address,
            String postcode,
            String telephone,
            String clientGroup,
            Optional<LocalDate> registered,
            Position at) {}

    /** A kind of event in a financial year. */
    public record Count(Kind kind, FinancialYear year) {}

    public ScottishService {
        grades = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grades));
        counts = Map.copyOf(counts);
    }

    /** How often something happened in a financial year up to this day; empty where the file does not say. */
    public OptionalInt count(Kind kind, FinancialYear year) {
        var count = counts.get(new Count(kind, year));
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
