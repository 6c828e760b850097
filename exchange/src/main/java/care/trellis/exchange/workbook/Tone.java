package care.trellis.exchange.workbook;

/** What a cell is to its reader; {@link Sheets} gives each its look. */
enum Tone {
    PLAIN,
    NOTE,
    TITLE,
    HEADER,
    BLOCK,
    TOTAL,
    HEADLINE,
    EDITABLE
}
