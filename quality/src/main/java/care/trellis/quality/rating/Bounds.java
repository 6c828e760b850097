package care.trellis.quality.rating;

/**
 * Where the mean would lie had everybody been heard: the worst and the best that those who were not could have said
 * (Manski 1989): [(Σ x + min (N − n)) / N, (Σ x + max (N − n)) / N].
 *
 * @param low points of the scale
 * @param high points of the scale
 * @param of N: people who could have been heard
 */
public record Bounds(double low, double high, int of) {
    static Bounds of(double scores, int heard, int of, Scale scale) {
        int unheard = of - heard;
        return new Bounds((scores + scale.min() * unheard) / of, (scores + scale.max() * unheard) / of, of);
    }
}
