package care.trellis.cost;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The faults that something is refused with. */
public final class Refusals {
    private Refusals() {}

    /** Every fault of a refusal; fails where nothing was refused, or otherwise than by naming faults. */
    public static List<Fault> of(ThrowingCallable refused) {
        var faulty = catchThrowableOfType(Faulty.class, refused);
        if (faulty == null) {
            throw new AssertionError("nothing was refused");
        }
        return faulty.faults();
    }

    /** The one fault of a refusal. */
    public static Fault single(ThrowingCallable refused) {
        var faults = of(refused);
        if (faults.size() != 1) {
            throw new AssertionError("one fault was expected, found " + faults);
        }
        return faults.getFirst();
    }
}
