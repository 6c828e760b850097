package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import java.util.Arrays;
import java.util.List;

/** What people of one sex and age go through in a year, whichever year: risks of death, changes of needs, moves. */
@SuppressWarnings("EnumOrdinal") // places in memory
final class Passage {
    private static final Dependency[] NEEDS = Dependency.values();

    private final States states;
    private final double[] risks;
    private final Flows needs = new Flows();
    private final Flows moves = new Flows();

    private Passage(States states, Rates rates, Sex sex, int age) {
        this.states = states;
        risks = new double[states.size()];
        Arrays.fill(risks, 1);
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            for (var risk : rates.risks()) {
                if (risk.dependency() == state.dependency() && risk.setting() == state.setting()) {
                    risks[i] = risk.times();
                }
            }
            change(rates, sex, age, i);
            move(rates, sex, age, i);
        }
        for (var need : Dependency.values()) {
            if (states.back(need) >= 0) {
                for (var change : rates.changes()) {
                    if (change.who().includes(sex, age, need)) {
                        worsen(states.left(need), need, change.worsening(), left(need, 1));
                        recover(states.left(need), need, change.recovering(), left(need, -1), Driver.RECOVERING);
                    }
                }
            }
        }
    }

    /** By sex and band. */
    static Passage[][] of(States states, Rates rates, List<AgeBand> bands) {
        var passages = new Passage[Sex.values().length][bands.size()];
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                passages[sex.ordinal()][band] =
                        new Passage(states, rates, sex, bands.get(band).from());
            }
        }
        return passages;
    }

    private int left(Dependency need, int step) {
        int other = need.ordinal() + step;
        return other < 0 || other >= Dependency.values().length ? -1 : states.left(Dependency.values()[other]);
    }

    private void change(Rates rates, Sex sex, int age, int number) {
        var state = states.get(number);
        if (state.isResident() && !state.isSettled()) {
            return; // by then they count as settled
        }
        var need = state.dependency();
        for (var change : rates.changes()) {
            if (change.who().includes(sex, age, need)) {
                worsen(number, need, change.worsening(), stepped(state, 1));
                recover(number, need, change.recovering(), stepped(state, -1), Driver.RECOVERING);
            }
        }
        if (isHelped(state, rates.help())) {
            recover(number, need, rates.help().recovering(), stepped(state, -1), Driver.HELPED);
        }
    }

    /** Whether reablement may help somebody: with low or medium needs, outside care homes. */
    static boolean isHelped(State state, Help help) {
        return help.recovering() > 0
                && !state.isResident()
                && (state.dependency() == Dependency.LOW || state.dependency() == Dependency.MEDIUM);
    }

    private int stepped(State state, int step) {
        int other = state.dependency().ordinal() + step;
        return other < 0 || other >= Dependency.values().length
                ? -1
                : states.number(state.needing(Dependency.values()[other]));
    }

    private void worsen(int from, Dependency need, double rate, int to) {
        if (need != Dependency.HIGH) {
            needs.add(from, to, rate, Driver.WORSENING);
        }
    }

    private void recover(int from, Dependency need, double rate, int to, Driver driver) {
        if (need != Dependency.NONE) {
            needs.add(from, to, rate, driver);
        }
    }

    private void move(Rates rates, Sex sex, int age, int number) {
        var state = states.get(number);
        if (state.isResident() && !state.isSettled()) {
            return;
        }
        for (var move : rates.moves()) {
            if (move.from() == state.setting() && move.who().includes(sex, age, state.dependency())) {
                moves.add(
                        number,
                        states.number(state.in(move.to())),
                        move.rate(),
                        move.isAdmission() ? Driver.ADMISSION : Driver.FIXED);
            }
        }
    }

    /** Relative risk of death by state. */
    double[] risks() {
        return risks;
    }

    Flows needs() {
        return needs;
    }

    Flows moves() {
        return moves;
    }

    /**
     * The transition matrix.
     *
     * @param scale the probability of death of somebody whose relative risk is 1
     */
    Matrix matrix(double scale, Drive drive) {
        var rows = new double[states.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, scale, drive);
        }
        return new Matrix(rows);
    }

    private double[] row(int number, double scale, Drive drive) {
        var here = new double[states.size()];
        here[number] = 1;
        var row = new double[states.size() + 1];
        row[states.size()] = pass(here, scale, drive, row)[number];
        return row;
    }

    /**
     * A year for all people of the sex and age at once.
     *
     * @param here people by state at a mid-year
     * @param later people by state, to whom those alive a year later are added
     * @return those who died, by the state they were in
     */
    double[] pass(double[] here, double scale, Drive drive, double[] later) {
        var dead = new double[here.length];
        var people = new double[states.places()];
        for (int i = 0; i < here.length; i++) {
            var state = states.get(i);
            double dying = Math.min(1, scale * risks[i]);
            dead[i] = here[i] * dying;
            if (state.isResident()) {
                double leaving = state.isSettled() ? drive.leavingLater() : drive.leavingFirst();
                people[states.settled(i)] += here[i] * (1 - Math.max(leaving, dying));
                people[states.left(state.dependency())] += here[i] * Math.max(0, leaving - dying);
            } else {
                people[i] += here[i] * (1 - dying);
            }
        }
        var end = moves.after(needs.after(people, drive.rates()), drive.rates());
        for (int i = 0; i < here.length; i++) {
            later[i] += end[i];
        }
        for (var need : NEEDS) {
            if (end[states.left(need)] > 0) {
                later[states.back(need)] += end[states.left(need)];
            }
        }
        return dead;
    }
}
