package care.trellis.app.people;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to accounts, written into the ledger for the person and the house. Network addresses and browsers are
 * personal: they are sealed under the person's key.
 */
@Service
public class AccountEvents {
    private final Ledger ledger;

    AccountEvents(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Adds an entry about somebody's account.
     *
     * @param action a word of the past, such as {@code signed in}
     * @param facts nothing personal
     */
    @Transactional
    public void record(UUID person, String action, Map<String, String> facts, Seen seen) {
        var personal = new HashMap<>(seen.asFacts());
        var deed = Deed.of(action, Kind.ACCOUNT, person.toString()).about(person, personal);
        for (var fact : facts.entrySet()) {
            deed = deed.with(fact.getKey(), fact.getValue());
        }
        ledger.append(deed);
    }

    /** A try at an account that is not there: it leaves as much as one at an account that is, and takes as long. */
    @Transactional
    public void recordOfNobody(String action) {
        ledger.append(Deed.of(action, Kind.ACCOUNT, "unknown"));
    }
}
