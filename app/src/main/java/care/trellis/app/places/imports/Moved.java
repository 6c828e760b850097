package care.trellis.app.places.imports;

/** A field's value before and after; empty for none. */
public record Moved(String from, String to) {}
