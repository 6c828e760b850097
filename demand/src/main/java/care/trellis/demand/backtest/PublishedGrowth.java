package care.trellis.demand.backtest;

import care.trellis.demand.money.GrowthRate;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/**
 * A published path of money or staff, and the yearly growth between its two ends.
 *
 * @param what it is, with area and prices
 * @param from year of the first figure
 * @param to year of the last, after {@code from}
 * @param start figure of the first year
 * @param end figure of the last year
 * @param unit of both
 * @param source with its date
 */
public record PublishedGrowth(String what, int from, int to, double start, double end, String unit, String source) {
    public PublishedGrowth {
        if (to <= from || !(start > 0 && end > 0)) {
            throw new Faulty(Fault.of(
                    what, start + " in " + from + ", " + end + " in " + to, "a later year, and figures above 0"));
        }
    }

    /** Growth from one year to the next, as a fraction: 0.0389 is 3.89 % a year. */
    public double perYear() {
        return GrowthRate.between(start, end, to - from).perYear();
    }

    /** A figure that grows by a share each year: {@code start × (1 + perYear)^years}. */
    public static double grown(double start, double perYear, double years) {
        return new GrowthRate(perYear).after(start, years);
    }

    /** Projections of spending that others published, in the order of their dates. */
    public static List<PublishedGrowth> published() {
        var pssru = "PSSRU discussion paper 2944, 2018, 2015 prices";
        var cpec = "CPEC, Projections of adult social care demand and expenditure 2018 to 2038, 2020";
        return List.of(
                new PublishedGrowth(
                        "care of older people, public and private, keeping pace only, England",
                        2002,
                        2026,
                        10.1,
                        24.0,
                        "GBP billion",
                        "Wanless, Securing good care for older people, 2006"),
                new PublishedGrowth(
                        "public care of older people, England", 2015, 2040, 7.2, 18.7, "GBP billion", pssru),
                new PublishedGrowth(
                        "public care of younger adults, England", 2015, 2040, 8.9, 21.2, "GBP billion", pssru),
                new PublishedGrowth("public care of older people, England", 2018, 2038, 8.4, 16.5, "GBP billion", cpec),
                new PublishedGrowth(
                        "public care of younger adults, England", 2018, 2038, 9.6, 18.1, "GBP billion", cpec));
    }
}
