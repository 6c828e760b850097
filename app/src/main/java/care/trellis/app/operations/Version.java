package care.trellis.app.operations;

import care.trellis.app.TrellisApplication;
import java.util.Optional;

/** Which Trellis this is. */
final class Version {
    private Version() {}

    /** The version of the jar; a build that was not packaged has none. */
    static String ofTrellis() {
        return Optional.ofNullable(TrellisApplication.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
