package care.trellis.quality.publication;

import care.trellis.quality.rating.Ratings;
import java.time.LocalDate;

/**
 * A rating as it was last published.
 *
 * @param service its id
 * @param asAt the day it was rated for
 * @param changed answers that entered, left or were replaced since; see {@link Ratings#changes}
 */
public record Published(String service, String domain, LocalDate asAt, int changed) {}
