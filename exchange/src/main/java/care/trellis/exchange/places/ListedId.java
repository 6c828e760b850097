package care.trellis.exchange.places;

/** An id as a file writes it, and who gave it. */
public record ListedId(Scheme scheme, String value) implements Comparable<ListedId> {
    /** As it is kept and compared, such as {@code cqc-location:1-100}. */
    public String key() {
        return scheme.word() + ":" + value;
    }

    @Override
    public int compareTo(ListedId other) {
        return key().compareTo(other.key());
    }
}
