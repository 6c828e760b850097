package care.trellis.app.people.members;

/** What an administrator ends for somebody. */
public enum Ending {
    ROLE("end"),
    SECOND_STEP("second-step");

    private final String word;

    Ending(String word) {
        this.word = word;
    }

    /** As its address ends. */
    public String word() {
        return word;
    }
}
