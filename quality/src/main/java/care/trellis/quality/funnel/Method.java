package care.trellis.quality.funnel;

import java.util.Locale;

/** How a ratio to what is expected is transformed, and how the few furthest out are kept from setting the dispersion. */
public enum Method {
    /** Square roots; the furthest tenth at each end counts as the tenth does (winsorised). The care regulator's, CQC. */
    SQUARE_ROOT,
    /** Logarithms; the furthest tenth at each end does not count (trimmed). That of SHMI; takes no numerator of 0. */
    LOGARITHM;

    /** How a command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
