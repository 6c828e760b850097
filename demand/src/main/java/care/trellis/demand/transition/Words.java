package care.trellis.demand.transition;

import java.util.Locale;

/** Names of kinds as people write them. */
final class Words {
    private Words() {}

    static String of(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
