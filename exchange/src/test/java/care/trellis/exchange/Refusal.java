package care.trellis.exchange;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The faults of a file that must be refused. */
public final class Refusal {
    private Refusal() {}

    public static List<Fault> of(ThrowingCallable reading) {
        return catchThrowableOfType(Unreadable.class, reading).faults();
    }
}
