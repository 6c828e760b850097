package care.trellis.demand.uncertainty;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.projection.Term;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * The headline figures of a scenario without policies that move people, for one draw after another. Populations by stratum, growth
 * by trend and prices by year are laid out once; a draw of 40 years takes some microseconds. A test holds it to the plain path
 * within 10⁻⁹.
 */
final class Kernel {
    private static final List<Setting> SETTINGS =
            List.of(Setting.HOME_CARE, Setting.EXTRA_CARE, Setting.RESIDENTIAL, Setting.NURSING);
    private static final int PAID = 4;
    private static final int NEED = PAID;
    private static final int UNMET = PAID + 1;
    private static final int OUTPUTS = PAID + 2;
    private static final int FUNDERS = 3;

    private final Scenario scenario;
    private final Uncertainty uncertainty;
    private final List<Measure> measures;
    private final List<Trend> trends = new ArrayList<>();
    private final List<Stratum> strata = new ArrayList<>();
    private final int years;
    private final double[] hours = new double[PAID];
    private final double[] posts = new double[PAID];
    private final double[] pounds = new double[PAID];
    private final double[][] uplift;
    private final int priceYear;

    Kernel(Scenario scenario, Uncertainty uncertainty) {
        this.scenario = scenario;
        this.uncertainty = uncertainty;
        this.measures = scenario.measures();
        this.years = scenario.lastYear() - scenario.baseYear() + 1;
        var resources = scenario.resourcesAfterPolicies();
        this.priceYear = resources.priceYear();
        this.uplift = prices(resources);
        var strata = (Strata) scenario.method();
        for (var sex : Sex.values()) {
            for (int band = 0; band < scenario.population().bands().size(); band++) {
                this.strata.add(new Stratum(strata, resources, sex, band));
            }
        }
    }

    private double[][] prices(Resources resources) {
        var steady = resources.growing(0);
        var uplifts = new double[years][PAID];
        for (int i = 0; i < PAID; i++) {
            var setting = SETTINGS.get(i);
            var found = resources.of(setting);
            hours[i] = found.map(each -> each.hoursAWeek().value()).orElse(0.0);
            posts[i] = found.map(CarePackage::usualPosts).orElse(0.0);
            pounds[i] = found.map(CarePackage::usualPoundsAWeek).orElse(0.0)
                    * resources.weeksAYear().value();
            for (int year = 0; year < years; year++) {
                uplifts[year][i] = steady.realFactor(setting, scenario.baseYear() + year);
            }
        }
        return uplifts;
    }

    /** Places for figures that one thread fills again and again. */
    final class Bench {
        private final double[] people = new double[OUTPUTS];
        private final double[][] paidBy = new double[PAID][FUNDERS];
        private final double[] shares = new double[OUTPUTS];
        private final double[] growth = new double[trends.size()];
    }

    Bench bench() {
        return new Bench();
    }

    int years() {
        return years;
    }

    /** The figures of one draw and year, in the order of the scenario's measures. */
    void figures(Draw draw, int year, Bench bench, double[] into) {
        double position = uncertainty.variants().isEmpty()
                ? 0
                : uncertainty.variants().get().position(draw.population());
        double stay = uncertainty.stay(draw);
        double deviations = Uncertainty.trend(draw, scenario.mode());
        for (int i = 0; i < bench.growth.length; i++) {
            bench.growth[i] = trends.get(i).turningOut(deviations).factor(year);
        }
        java.util.Arrays.fill(bench.people, 0);
        for (var paid : bench.paidBy) {
            java.util.Arrays.fill(paid, 0);
        }
        for (var stratum : strata) {
            stratum.add(stay, position, year, bench);
        }
        double real = Math.pow(
                1
                        + scenario.resources()
                                .growing(Uncertainty.growth(draw, scenario))
                                .growth()
                                .value(),
                scenario.baseYear() + year - priceYear);
        tell(year, real, bench, into);
    }

    private void tell(int year, double real, Bench bench, double[] into) {
        var people = bench.people;
        double allHours = 0;
        double allPosts = 0;
        var cost = new double[FUNDERS];
        for (int i = 0; i < PAID; i++) {
            allHours += people[i] * hours[i];
            allPosts += people[i] * posts[i];
            for (int funder = 0; funder < FUNDERS; funder++) {
                cost[funder] += bench.paidBy[i][funder] * pounds[i] * real * uplift[year][i];
            }
        }
        for (int i = 0; i < measures.size(); i++) {
            into[i] = switch (measures.get(i)) {
                case CARE_HOMES -> people[2] + people[3];
                case HOME_CARE -> people[0];
                case EXTRA_CARE -> people[1];
                case HOURS -> allHours;
                case POSTS -> allPosts;
                case COST -> cost[0] + cost[1] + cost[2];
                case SELF_COST -> cost[place(Funder.SELF)];
                case COUNCIL_COST -> cost[place(Funder.COUNCIL)];
                case NHS_COST -> cost[place(Funder.NHS)];
                case NEED -> people[NEED];
                case UNMET -> people[UNMET];
            };
        }
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array that does not leave the class
    private static int place(Funder funder) {
        return funder.ordinal();
    }

    /** Shares of a term or of the rest by output: of those in care homes, and of all others. */
    private final class Outputs {
        final double[] homes = new double[OUTPUTS];
        final double[] others = new double[OUTPUTS];
        final double share;
        final boolean fixed;

        Outputs(List<Term.Part> parts, boolean fixed) {
            double inHomes = 0;
            for (var part : parts) {
                var into = part.setting().isCareHome() ? homes : others;
                inHomes += part.setting().isCareHome() ? part.share() : 0;
                int place = SETTINGS.indexOf(part.setting());
                if (place >= 0) {
                    into[place] += part.share();
                }
                if (part.setting() != Setting.DEAD && isNeed(part.dependency())) {
                    into[NEED] += part.share();
                    into[UNMET] += part.setting().isFormal() ? 0 : part.share();
                }
            }
            this.share = inHomes;
            this.fixed = fixed || inHomes == 0 || inHomes >= 1;
        }

        private boolean isNeed(Dependency dependency) {
            return dependency.compareTo(scenario.needFrom()) >= 0;
        }

        void add(double level, double stay, double[] into) {
            double byHomes = level;
            double byOthers = level;
            if (!fixed && stay != 1) {
                double after = Math.min(1, share * stay);
                byHomes = level * after / share;
                byOthers = level * (1 - after) / (1 - share);
            }
            for (int i = 0; i < OUTPUTS; i++) {
                into[i] += byHomes * homes[i] + byOthers * others[i];
            }
        }
    }

    /** The people of one sex and band. */
    private final class Stratum {
        private final double[] low;
        private final double[] principal;
        private final double[] high;
        private final List<Term> terms;
        private final int[] trend;
        private final Outputs[] outputs;
        private final Outputs rest;
        private final double[][] funding = new double[PAID][FUNDERS];

        Stratum(Strata method, Resources resources, Sex sex, int band) {
            var population = scenario.population();
            var ages = population.bands().get(band);
            var variants = uncertainty.variants();
            this.principal = people(variants.map(PopulationVariants::principal).orElse(population), sex, band);
            this.low = people(variants.map(PopulationVariants::low).orElse(population), sex, band);
            this.high = people(variants.map(PopulationVariants::high).orElse(population), sex, band);
            this.terms = method.terms(sex, ages);
            this.trend = terms.stream().mapToInt(term -> trend(term.trend())).toArray();
            this.outputs = terms.stream()
                    .map(term -> new Outputs(term.parts(), term.stay()))
                    .toArray(Outputs[]::new);
            this.rest = new Outputs(method.rest(sex, ages), false);
            for (int i = 0; i < PAID; i++) {
                var shares = resources
                        .funding(SETTINGS.get(i), population.area().code())
                        .flatMap(byAge -> byAge.at(ages));
                for (var funder : Funder.values()) {
                    funding[i][place(funder)] =
                            shares.map(share -> share.share(funder)).orElse(0.0);
                }
            }
        }

        private int trend(Trend each) {
            if (!trends.contains(each)) {
                trends.add(each);
            }
            return trends.indexOf(each);
        }

        private double[] people(Population of, Sex sex, int band) {
            var people = new double[years];
            for (int year = 0; year < years; year++) {
                people[year] = of.people(sex, band, scenario.baseYear() + year);
            }
            return people;
        }

        void add(double stay, double position, int year, Bench bench) {
            var to = position < 0 ? low : high;
            double people = Math.max(0, principal[year] + Math.abs(position) * (to[year] - principal[year]));
            if (people == 0) {
                return;
            }
            double total = 0;
            for (int i = 0; i < trend.length; i++) {
                total += level(i, stay, bench);
            }
            double scale = people * (total > 1 ? 1 / total : 1);
            var shares = bench.shares;
            java.util.Arrays.fill(shares, 0);
            for (int i = 0; i < trend.length; i++) {
                outputs[i].add(scale * level(i, stay, bench), stay, shares);
            }
            rest.add(people * Math.max(0, 1 - total), stay, shares);
            for (int i = 0; i < OUTPUTS; i++) {
                bench.people[i] += shares[i];
            }
            for (int i = 0; i < PAID; i++) {
                for (int funder = 0; funder < FUNDERS; funder++) {
                    bench.paidBy[i][funder] += shares[i] * funding[i][funder];
                }
            }
        }

        private double level(int i, double stay, Bench bench) {
            var term = terms.get(i);
            return term.base() * (term.stay() ? stay : 1) * bench.growth[trend[i]];
        }
    }
}
