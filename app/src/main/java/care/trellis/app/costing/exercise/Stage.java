package care.trellis.app.costing.exercise;

import java.util.Locale;

/** How far an exercise has come. */
public enum Stage {
    PREPARING("Being prepared", "grey"),
    OPEN("Returns are being filled in", "blue"),
    CHECKING("Returns are being checked", "purple"),
    PUBLISHED("Published", "green"),
    WITHDRAWN("Withdrawn", "red");

    private final String words;
    private final String colour;

    Stage(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    public String words() {
        return words;
    }

    /** Of the tag that says it. */
    public String colour() {
        return colour;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
