package care.trellis.exchange.workbook;

/** What a cell is to its reader; {@link Sheets} gives each its look. */
public enum Tone {
    PLAIN,
    NOTE,
    TITLE,
    HEADER,
    /** A heading over a column that is narrower than its words. */
    WRAPPED_HEADER,
    BLOCK,
    TOTAL,
    HEADLINE,
    EDITABLE,
    /** A cell for words that somebody may type. */
    EDITABLE_NOTE,
    /** Told for comparison, and not to be taken for what is asked. */
    GREYED
}
