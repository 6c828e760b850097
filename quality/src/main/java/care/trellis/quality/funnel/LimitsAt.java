package care.trellis.quality.funnel;

/**
 * The limits of a funnel for one denominator, on the natural scale.
 *
 * @param by95 inside which chance alone leaves 95 of 100 services
 * @param by998 inside which chance alone leaves 998 of 1,000 services
 * @param adjusted95 as by95, with room for overdispersion
 * @param adjusted998 as by998, with room for overdispersion
 */
public record LimitsAt(double denominator, Limits by95, Limits by998, Limits adjusted95, Limits adjusted998) {}
