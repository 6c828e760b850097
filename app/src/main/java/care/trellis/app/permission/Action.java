package care.trellis.app.permission;

import java.util.Locale;

/** What can be done with a thing. */
public enum Action {
    READ,
    ADD,
    CHANGE,
    APPROVE,
    END,
    EXPORT,
    VERIFY,
    REDACT;

    public String label() {
        return name().substring(0, 1) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
