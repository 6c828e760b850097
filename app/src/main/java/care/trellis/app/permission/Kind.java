package care.trellis.app.permission;

import java.util.Locale;

/** The sorts of things somebody may do something with. Each subject adds its own here. */
public enum Kind {
    PLACE("a place"),
    ORGANISATION("an organisation"),
    SERVICE("a service"),
    OVERSIGHT("who looks at a service"),
    IMPORT("an import of a regulator's file"),

    EXERCISE("a costing exercise"),
    COSTING("the returns, checks and workings of a costing exercise"),
    PARTICIPATION("taking part in a costing exercise: the notice, questions and answers"),
    RETURN("one service's costs in a costing exercise"),

    ACCOUNT("a person's account"),
    MEMBERSHIP("a membership"),
    INVITATION("an invitation"),
    SECOND_STEP("a second step that a member lost"),
    JOIN_CODE("a code to join by"),
    IDENTITY_PROVIDER("an organisation's own sign-in"),
    BREAK_GLASS("an administrator's look at content"),
    CONTENT("content that is not public"),

    HISTORY("what was done with something"),
    LEDGER("the whole ledger"),
    OPERATIONS("health, metrics and mail of this Trellis");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the ledger and addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
