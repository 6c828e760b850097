package care.trellis.quality.table;

import java.util.Optional;
import java.util.stream.Stream;

/** What a table makes of the rows that match: the hit policies of DMN 1.3, clause 8.2.8. */
public enum HitPolicy {
    UNIQUE("U", "at most one row can match"),
    FIRST("F", "the first row that matches counts"),
    PRIORITY("P", "of the rows that match, the one whose outcome stands first in the outcome's list counts"),
    SUM("C+", "the outcomes of all rows that match are added up"),
    COUNT("C#", "the rows that match are counted");

    private final String letters;
    private final String meaning;

    HitPolicy(String letters, String meaning) {
        this.letters = letters;
        this.meaning = meaning;
    }

    /** U, F, P, C+ or C#. */
    public String letters() {
        return letters;
    }

    /** What it does, in words. */
    public String meaning() {
        return meaning;
    }

    /** Whether every row that matches counts. */
    public boolean collects() {
        return this == SUM || this == COUNT;
    }

    public static Optional<HitPolicy> of(String letters) {
        return Stream.of(values())
                .filter(policy -> policy.letters.equals(letters))
                .findFirst();
    }
}
