package care.trellis.exchange.regulator;

/**
 * Two ids of one service, which changed when its provider did.
 *
 * @param basis how that is known
 */
public record Succession(String newer, String older, Basis basis) {
    /** How it is known that two ids are one service. */
    public enum Basis {
        REGULATOR("the regulator says so"),
        NAME_AND_POSTCODE("the same name and postcode"),
        ADDRESS_AND_POSTCODE("the same address and postcode");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
