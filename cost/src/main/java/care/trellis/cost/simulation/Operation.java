package care.trellis.cost.simulation;

/** What one step of a compiled model does with two numbers. A condition is 1 where it holds and 0 where not. */
enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    LEAST,
    GREATEST,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    EQUAL,
    UNEQUAL,
    /** The first where a condition holds, else the second. */
    CHOOSE,
    /** A number for all draws of a block. */
    SPREAD;

    /** How near two doubles must be, relative to the greater, to be one number. */
    private static final double SAME = 1e-12;

    double apply(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case LEAST -> Math.min(a, b);
            case GREATEST -> Math.max(a, b);
            case LESS -> a < b && !same(a, b) ? 1 : 0;
            case AT_MOST -> a < b || same(a, b) ? 1 : 0;
            case MORE -> a > b && !same(a, b) ? 1 : 0;
            case AT_LEAST -> a > b || same(a, b) ? 1 : 0;
            case EQUAL -> same(a, b) ? 1 : 0;
            case UNEQUAL -> same(a, b) ? 0 : 1;
            case CHOOSE, SPREAD -> throw new IllegalStateException(this + " is not made of two numbers");
        };
    }

    /**
     * Whether two doubles stand for one number. Decimals that are equal can differ in the last digits as doubles, and a
     * comparison of them must not go another way than it does in the decimal run.
     */
    static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
}
