package care.trellis.exchange.publish;

import java.util.Locale;

/** Names of kinds as files write them: {@code home_care}. */
final class Word {
    private Word() {}

    static String of(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
