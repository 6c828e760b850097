package care.trellis.app.people;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who signed in, as the session keeps it: only an id, so that a membership that ends ends at once. */
public record SignedIn(UUID person) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return person.toString();
    }
}
