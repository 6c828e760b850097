package care.trellis.app.database;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * On whose behalf this thread works: somebody who signed in, Trellis itself ("the house"), or nobody. The database is
 * told with every connection and hides rows by it; see docs/decisions/two-walls.md.
 */
public final class Acting {
    /** Anybody. */
    static final String PUBLIC = "";

    private static final String HOUSE = "house";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> PUBLIC);

    private Acting() {}

    /** Works as Trellis itself: signing people in, sending mail, keeping the demonstration. Few places may. */
    public static <T> T asHouse(Supplier<T> work) {
        return as(HOUSE, work);
    }

    public static void asHouse(Runnable work) {
        as(HOUSE, () -> {
            work.run();
            return true;
        });
    }

    /** Works as a person whom the caller has made sure of. */
    public static <T> T asPerson(UUID person, Supplier<T> work) {
        return as(person.toString(), work);
    }

    /** Works as nobody in particular. */
    public static <T> T asPublic(Supplier<T> work) {
        return as(PUBLIC, work);
    }

    /** Who the ledger says did it: {@code house}, {@code public} or the id of a person. */
    public static String actor() {
        var current = CURRENT.get();
        return current.equals(PUBLIC) ? "public" : current;
    }

    static String current() {
        return CURRENT.get();
    }

    private static <T> T as(String whom, Supplier<T> work) {
        var before = CURRENT.get();
        if (before.equals(whom)) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "inside a transaction one cannot begin to act as another: begin the transaction inside");
        }
        CURRENT.set(whom);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
