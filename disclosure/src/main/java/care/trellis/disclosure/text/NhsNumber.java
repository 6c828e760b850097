package care.trellis.disclosure.text;

/**
 * The number by which the NHS knows a person: ten digits of which the last checks the others, by modulus 11.
 *
 * <p>The first nine are weighted 10 down to 2; 11 less the sum's remainder by 11 is the check digit, where 11 stands for 0 and
 * 10 for a number that is never given. Source: NHS Data Dictionary, NHS number.
 */
final class NhsNumber {
    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /** Whether ten digits are a possible number. */
    static boolean isValid(String digits) {
        if (digits.length() != DIGITS) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < DIGITS - 1; at++) {
            sum += (DIGITS - at) * Character.digit(digits.charAt(at), DIGITS);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(DIGITS - 1), DIGITS);
    }
}
