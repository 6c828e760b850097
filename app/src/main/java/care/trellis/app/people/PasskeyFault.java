package care.trellis.app.people;

/** What people are told when a passkey was not made or not taken. The script says only which of these it was. */
final class PasskeyFault {
    static final String NOT_RIGHT = "That passkey was not accepted. Try again, or use another way";
    static final String TOO_LATE = "It took too long, or the page was open twice. Try again";
    static final String NONE =
            "No passkey was made or shown. It needs JavaScript, and a browser and device that know passkeys";

    private PasskeyFault() {}

    /**
     * In words.
     *
     * @param name what the browser calls it, such as {@code NotAllowedError}; empty where it said nothing
     */
    static String of(String name, PublicAddress address) {
        return switch (name) {
            case "NotAllowedError", "AbortError" ->
                "No passkey was chosen, or it took too long. Try again, or use another way";
            case "InvalidStateError" -> "There is a passkey of yours on this device already";
            case "SecurityError" -> "Passkeys work only at " + address.of("/") + ". Open that address and try again";
            default -> NONE;
        };
    }
}
