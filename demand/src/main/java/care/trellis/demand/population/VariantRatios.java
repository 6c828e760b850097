package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/**
 * How many more or fewer people a high or low variant has than its principal projection, by sex, age band and years since the
 * base; to be laid on a newer principal projection that came without variants for the area.
 *
 * <p>Years beyond the last published one go on as its last five years went, on the scale of ratios, but a variant never comes
 * nearer to the principal projection again than it was. Both are judgements of Trellis.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the sexes; no order leaves the class
public final class VariantRatios {
    private static final int YEARS_OF_TREND = 5;
    private static final Schedule.Range RATIO =
            new Schedule.Range(0.01, 100, "people of a variant over those of the principal projection, 0.01 to 100");

    private final PopulationSource source;
    private final List<AgeBand> bands;
    private final Schedule low;
    private final Schedule high;

    /**
     * @param source of the variants, with a remark on how they were applied
     * @param low ratio to the principal projection by sex, band, and year since the base, from 0
     * @param high the same of the high variant
     */
    public VariantRatios(PopulationSource source, List<AgeBand> bands, double[][][] low, double[][][] high) {
        this.source = source;
        this.bands = List.copyOf(bands);
        this.low = new Schedule("low variant", RATIO, 0, 0, low);
        this.high = new Schedule("high variant", RATIO, 0, 0, high);
        if (this.low.oldest() != bands.size() - 1
                || this.high.oldest() != bands.size() - 1
                || this.low.lastYear() != this.high.lastYear()) {
            throw new Faulty(Fault.of("variants", "tables of another shape", "ratios by sex, age band and year"));
        }
    }

    /** The ratios of published variants to their principal projection, all in the same bands and years from the base year. */
    public static VariantRatios of(PopulationSource source, Variants published, int baseYear) {
        return new VariantRatios(
                source,
                published.principal().bands(),
                ratios(published.low(), published.principal(), baseYear),
                ratios(published.high(), published.principal(), baseYear));
    }

    // Where either has nobody, the variant says nothing.
    private static double[][][] ratios(Population variant, Population principal, int baseYear) {
        int years = principal.lastYear() - baseYear + 1;
        var ratios = new double[Sex.values().length][principal.bands().size()][years];
        for (var sex : Sex.values()) {
            for (int band = 0; band < principal.bands().size(); band++) {
                for (int year = 0; year < years; year++) {
                    double here = variant.people(sex, band, baseYear + year);
                    double middle = principal.people(sex, band, baseYear + year);
                    ratios[sex.ordinal()][band][year] = here == 0 || middle == 0 ? 1 : here / middle;
                }
            }
        }
        return ratios;
    }

    public PopulationSource source() {
        return source;
    }

    public List<AgeBand> bands() {
        return bands;
    }

    /** Years since the base that were published, from 0. */
    public int years() {
        return low.lastYear();
    }

    /** People in the low variant over those in the principal projection. */
    public double low(Sex sex, int band, int yearsSinceBase) {
        return beyond(low, sex, band, yearsSinceBase);
    }

    /** People in the high variant over those in the principal projection. */
    public double high(Sex sex, int band, int yearsSinceBase) {
        return beyond(high, sex, band, yearsSinceBase);
    }

    /**
     * Low and high around a principal projection, by years since its own base; none before it.
     *
     * @throws Faulty where its bands straddle those of the ratios
     */
    public Variants of(Population principal) {
        return new Variants(varied(principal, "low", this::low), principal, varied(principal, "high", this::high));
    }

    private Population varied(Population principal, String word, Population.Cell ratio) {
        var places = principal.bands().stream().mapToInt(this::place).toArray();
        int base = principal.source().baseYear();
        var labelled = principal.source().varied(word).remarking(word + " variant: " + source.title());
        for (var remark : source.remarks()) {
            labelled = labelled.remarking(remark);
        }
        return Population.of(
                principal.area(),
                labelled,
                principal.bands(),
                principal.firstYear(),
                principal.lastYear(),
                (sex, band, year) ->
                        principal.people(sex, band, year) * ratio.people(sex, places[band], Math.max(0, year - base)));
    }

    private int place(AgeBand wanted) {
        for (int band = 0; band < bands.size(); band++) {
            if (bands.get(band).contains(wanted)) {
                return band;
            }
        }
        throw new Faulty(Fault.of(
                "age band " + wanted, "no band of the variants holds it", "bands within those of " + source.title()));
    }

    private static double beyond(Schedule ratios, Sex sex, int band, int year) {
        int last = ratios.lastYear();
        if (year <= last) {
            return ratios.at(sex, band, year);
        }
        double end = Math.log(ratios.at(sex, band, last));
        int from = Math.max(0, last - YEARS_OF_TREND);
        double trend = last == from ? 0 : (end - Math.log(ratios.at(sex, band, from))) / (last - from);
        boolean isParting = trend * end > 0;
        return Math.exp(isParting ? end + trend * (year - last) : end);
    }
}
