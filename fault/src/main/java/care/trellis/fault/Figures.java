package care.trellis.fault;

import java.math.BigDecimal;

/** Reads the numbers people write in models, books and forms: {@code 1,234.50}, {@code 12.5}, {@code -3}. */
public final class Figures {
    private static final int LONGEST = 40;
    private static final BigDecimal GREATEST = new BigDecimal("1E15");

    private Figures() {}

    /**
     * The number, exactly as written.
     *
     * @throws Faulty where it is no number, or one beyond any cost (a thousand billion and more)
     */
    public static BigDecimal read(String subject, Text text) {
        var written = text.value().strip();
        if (written.length() > LONGEST
                || !written.matches("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")
                || !written.matches(".*[0-9].*")) {
            throw new Faulty(Fault.at(text.at(), subject, "\"" + written + "\"", "a number such as 12.5"));
        }
        try {
            var value = new BigDecimal(written.replace(",", ""));
            if (value.abs().compareTo(GREATEST) >= 0) {
                throw new Faulty(Fault.at(text.at(), subject, written, "a number below 1,000,000,000,000,000"));
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw new Faulty(Fault.at(text.at(), subject, "\"" + written + "\"", "a number such as 12.5"));
        }
    }
}
