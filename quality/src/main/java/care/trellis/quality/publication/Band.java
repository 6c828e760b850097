package care.trellis.quality.publication;

/** A number of people as it is published: both ends belong to it. */
public record Band(int from, int to) {
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
