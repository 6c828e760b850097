package care.trellis.app.outlook;

import java.math.BigDecimal;

/**
 * A number that a page asks for.
 *
 * @param id the HTML id and the name it has in the address
 * @param hint what it does, or where the usual value is from
 * @param prefix such as £; may be empty
 * @param suffix the unit and period; may be empty
 * @param least the smallest it may be
 * @param greatest the largest it may be
 * @param usual what it is where nobody says otherwise
 * @param isWhole whether it has no decimals
 */
record Amount(
        String id,
        String label,
        String hint,
        String prefix,
        String suffix,
        BigDecimal least,
        BigDecimal greatest,
        BigDecimal usual,
        boolean isWhole) {
    static Amount of(String id, String label, String suffix, double least, double greatest, double usual) {
        return new Amount(id, label, "", "", suffix, number(least), number(greatest), number(usual), false);
    }

    Amount hinting(String words) {
        return new Amount(id, label, words, prefix, suffix, least, greatest, usual, isWhole);
    }

    /** In pounds. */
    Amount inPounds() {
        return new Amount(id, label, hint, "£", suffix, least, greatest, usual, isWhole);
    }

    /** Without decimals. */
    Amount whole() {
        return new Amount(id, label, hint, prefix, suffix, least, greatest, usual, true);
    }

    private static BigDecimal number(double value) {
        // Six decimals: more would be the noise of a division, not something anybody typed.
        return Figures.decimal(value, 6);
    }
}
