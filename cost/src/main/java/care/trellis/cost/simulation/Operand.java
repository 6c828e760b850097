package care.trellis.cost.simulation;

/**
 * A number of a compiled model: known, or known for each service, or different in each draw.
 *
 * @param slot where it is kept; 0 for one that is known
 * @param known its value, where it is known; else 0
 */
record Operand(Tier tier, int slot, double known) {
    /** How often a number has to be computed anew. */
    enum Tier {
        /** Never: it is the same for every service. */
        KNOWN,
        SERVICE,
        DRAW
    }

    static Operand known(double value) {
        return new Operand(Tier.KNOWN, 0, value);
    }

    boolean isKnown() {
        return tier == Tier.KNOWN;
    }

    boolean isDrawn() {
        return tier == Tier.DRAW;
    }

    boolean is(double value) {
        return isKnown() && known == value;
    }
}
