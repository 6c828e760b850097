package care.trellis.quality.rating;

/**
 * How far the answers behind one rating changed between two days.
 *
 * @param service its id
 * @param changed residents whose vote entered, left or was replaced
 */
public record Change(String service, String domain, int changed) {}
