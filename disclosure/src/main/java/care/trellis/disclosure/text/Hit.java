package care.trellis.disclosure.text;

/**
 * Words that a person should look at before others read them.
 *
 * @param from index of the first character
 * @param to index after the last character
 */
public record Hit(Kind kind, int from, int to) {
    /** What the words look like. */
    public enum Kind {
        PRICE("a price or a rate of pay"),
        INTENTION("what somebody means to charge, to tender for or to decline"),
        POSTCODE("a postcode"),
        NAME("the name of a person"),
        NHS_NUMBER("an NHS number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Such as "a postcode". */
        public String words() {
            return words;
        }
    }
}
