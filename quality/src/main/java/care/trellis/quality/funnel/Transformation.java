package care.trellis.quality.funnel;

/**
 * A scale on which what chance does is nearly normal and of a size that depends on the denominator alone (Spiegelhalter
 * 2005, <i>Statistics in Medicine</i> 24, 1185–1202, appendix A). Limits are drawn on it and taken back to the natural
 * scale by its inverse. R's FunnelPlotR leaves the square-root limits untransformed, which draws them too near.
 */
enum Transformation {
    /** Of a proportion: Y = arcsin √p, s = 1 / (2 √n). */
    ARCSINE("Y = arcsin √(numerator / denominator), s = 1 / (2 √denominator)") {
        @Override
        double of(double ratio) {
            return Math.asin(Math.sqrt(ratio));
        }

        @Override
        double natural(double y) {
            double root = Math.sin(Math.clamp(y, 0, Math.PI / 2));
            return root * root;
        }

        @Override
        double error(double size) {
            return 1 / (2 * Math.sqrt(size));
        }
    },
    /** Of a ratio to what is expected: Y = √(O / E), s = 1 / (2 √E). The English care regulator's. */
    SQUARE_ROOT("Y = √(observed / expected), s = 1 / (2 √expected)") {
        @Override
        double of(double ratio) {
            return Math.sqrt(ratio);
        }

        @Override
        double natural(double y) {
            double root = Math.max(y, 0);
            return root * root;
        }

        @Override
        double error(double size) {
            return 1 / (2 * Math.sqrt(size));
        }
    },
    /** Of a ratio to what is expected: Y = ln(O / E), s = 1 / √E. That of the English hospital mortality indicator SHMI. */
    LOGARITHM("Y = ln(observed / expected), s = 1 / √expected") {
        @Override
        double of(double ratio) {
            return Math.log(ratio);
        }

        @Override
        double natural(double y) {
            return Math.exp(y);
        }

        @Override
        double error(double size) {
            return 1 / Math.sqrt(size);
        }
    };

    private final String formula;

    Transformation(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }

    /** Y of a ratio on the natural scale. */
    abstract double of(double ratio);

    /** The ratio of a Y; one beyond the end of the natural scale is its end. */
    abstract double natural(double y);

    /** s, the standard error of Y by chance alone, where so many were looked at, or expected. */
    abstract double error(double size);
}
