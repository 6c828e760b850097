package care.trellis.quality.rating;

import java.time.LocalDate;

/**
 * What is already published about services of this kind in one domain, used where fewer than ten services can be compared.
 *
 * @param mean μ, the usual position, on the scale of the rules
 * @param variance τ², how far true positions of services lie apart, in squared points of the scale
 * @param source where it was published
 * @param date of publication
 */
public record Prior(double mean, double variance, String source, LocalDate date) {
    public Prior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean of a prior must be a number, was " + mean);
        }
        if (!(variance > 0) || variance == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the variance of a prior must be above 0, was " + variance);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a prior must say where it was published");
        }
    }
}
