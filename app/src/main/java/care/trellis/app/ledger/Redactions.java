package care.trellis.app.ledger;

import care.trellis.app.permission.Kind;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the ledger says of a person unreadable for good; the chain stays whole, and says that it was done and why. */
@Service
class Redactions {
    private final SubjectKeys keys;
    private final Ledger ledger;

    Redactions(SubjectKeys keys, Ledger ledger) {
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Whether there was something to redact. */
    @Transactional
    boolean redact(UUID subject, String why) {
        if (!keys.destroy(subject)) {
            return false;
        }
        ledger.append(Deed.of("redacted", Kind.ACCOUNT, subject.toString())
                .because(why)
                .readBy(subject));
        return true;
    }
}
