package care.trellis.app.places;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as addresses write them. */
public final class Ids {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** Empty where it is none, in exactly one spelling: an address has one form. */
    public static Optional<UUID> of(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
