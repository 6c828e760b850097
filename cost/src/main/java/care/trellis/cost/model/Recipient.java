package care.trellis.cost.model;

import java.util.Locale;
import java.util.Optional;

/** Who receives the money of a line. */
public enum Recipient {
    STAFF("Staff"),
    SUPPLIERS("Suppliers"),
    OPERATORS("Operators"),
    INVESTORS("Investors"),
    STATE("The state");

    private final String label;

    Recipient(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How a model file names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Recipient> named(String word) {
        for (var recipient : values()) {
            if (recipient.word().equals(word)) {
                return Optional.of(recipient);
            }
        }
        return Optional.empty();
    }
}
