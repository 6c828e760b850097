package care.trellis.quality.funnel;

/**
 * How a funnel is drawn.
 *
 * @param method only where the kind is no proportion
 * @param overdispersion whether the limits leave room for the differences that the services show beyond chance
 */
public record FunnelChoices(Kind kind, Method method, boolean overdispersion) {
    public static FunnelChoices of(Kind kind) {
        return new FunnelChoices(kind, Method.SQUARE_ROOT, true);
    }

    public FunnelChoices by(Method another) {
        return new FunnelChoices(kind, another, overdispersion);
    }

    public FunnelChoices withoutOverdispersion() {
        return new FunnelChoices(kind, method, false);
    }

    Transformation transformation() {
        return kind == Kind.PROPORTION
                ? Transformation.ARCSINE
                : method == Method.SQUARE_ROOT ? Transformation.SQUARE_ROOT : Transformation.LOGARITHM;
    }

    /** Whether the furthest out are left aside, not moved in. */
    boolean isTrimmed() {
        return kind != Kind.PROPORTION && method == Method.LOGARITHM;
    }
}
