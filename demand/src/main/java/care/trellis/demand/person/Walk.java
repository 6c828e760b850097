package care.trellis.demand.person;

import care.trellis.demand.draw.Chance;
import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks people through their years, one after another; keeps one person at a time and what it has counted. */
@SuppressWarnings("EnumOrdinal") // a name of a stream
final class Walk {
    private static final long STATE = 0;
    private static final long MEANS = 1;
    private static final long YEARS = 2;

    private final Chain chain;
    private final long seed;
    private final List<Holding> holdings;
    private final @Nullable CarePrice[] prices;
    private final Account account;
    private final Tally tally;
    private final int states;
    private final int rows;

    Walk(Chain chain, Charging charging, List<Holding> holdings, long seed) {
        this.chain = chain;
        this.seed = seed;
        this.holdings = holdings;
        states = chain.states().size();
        rows = states + 2;
        prices = new CarePrice[states];
        for (int i = 0; i < states; i++) {
            for (var price : charging.prices()) {
                if (price.setting() == chain.states().get(i).setting()) {
                    prices[i] = price;
                }
            }
        }
        account = new Account(charging);
        tally = new Tally(states, chain.lastYear() - chain.firstYear() + 1);
    }

    Tally tally() {
        return tally;
    }

    /** Everybody of a cohort, from where it is in a year; of the open band, everybody who arrives there. */
    void cohort(Sex sex, int band, int year) {
        var table = new CohortTable(chain, sex, band, year);
        int open = chain.bands().size() - 1;
        int at = band;
        for (int t = year; t <= chain.lastYear() && (band == open || at < open); t++) {
            arrivals(table, sex, at, t);
            at = chain.after(at);
        }
    }

    private void arrivals(CohortTable table, Sex sex, int band, int year) {
        var arriving = chain.arrivals(sex, band, year);
        var upTo = new double[states];
        double all = 0;
        for (int i = 0; i < states; i++) {
            all += arriving[i];
            upTo[i] = all;
        }
        var chance = Chance.of(seed, sex.ordinal(), band, year);
        long people = chance.whole(all);
        long stream = chance.start();
        for (long person = 0; person < people; person++) {
            long start = Chance.at(stream, person);
            int state = 0;
            double place = Chance.uniform(Chance.at(start, STATE)) * all;
            while (state < states - 1 && place >= upTo[state]) {
                state++;
            }
            live(table, start, state, year - chain.firstYear());
        }
    }

    private void live(CohortTable table, long start, int arrivedIn, int arrived) {
        var people = tally.people;
        int last = chain.lastYear() - chain.firstYear();
        int state = arrivedIn;
        boolean isInCare = false;
        int year = arrived;
        while (true) {
            people[year * rows + state]++;
            var price = prices[state];
            if (price != null) {
                if (!isInCare) {
                    account.open(holding(start));
                    isInCare = true;
                }
                account.year(price);
            }
            if (year == last) {
                break;
            }
            state = table.next(year, state, Chance.at(start, YEARS + year));
            year++;
            if (state >= states) {
                people[year * rows + state]++;
                break;
            }
        }
        end(state == table.dead() && prices[arrivedIn] == null, isInCare);
    }

    private void end(boolean isWhole, boolean isInCare) {
        tally.counted();
        if (isInCare) {
            tally.spent(account);
        }
        if (isWhole && isInCare) {
            tally.finished(account);
        } else if (isWhole) {
            tally.finished();
        }
    }

    private Holding holding(long start) {
        double place = Chance.uniform(Chance.at(start, MEANS));
        for (var holding : holdings) {
            place -= holding.share();
            if (place < 0) {
                return holding;
            }
        }
        return holdings.getLast();
    }
}
