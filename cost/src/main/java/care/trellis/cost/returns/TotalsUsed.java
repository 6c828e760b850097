package care.trellis.cost.returns;

/** Whether a service's subtotals and total are those it stated or those of its lines. */
public enum TotalsUsed {
    /**
     * As stated, where a service stated one that agrees with its lines within rounding; otherwise computed. The default,
     * because a stated total was summed before the lines were rounded to pence.
     */
    STATED_WHERE_SOUND,
    /** Always the sum of the lines the service gave. */
    COMPUTED
}
