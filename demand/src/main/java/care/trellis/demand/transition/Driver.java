package care.trellis.demand.transition;

/** What makes a rate of flow greater or less from draw to draw and year to year. */
enum Driver {
    WORSENING,
    RECOVERING,
    /** Recovering with reablement. */
    HELPED,
    ADMISSION,
    /** Moves that are the same in all years and draws. */
    FIXED
}
