package care.trellis.demand.draw;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.transition.Chain;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of one draw. */
@SuppressWarnings("EnumOrdinal") // figures by dependency lie in memory in its order
final class CellBook implements Book {
    private final Chain chain;
    private final List<Cells> years;

    CellBook(Chain chain) {
        this.chain = chain;
        years = IntStream.rangeClosed(chain.firstYear(), chain.lastYear())
                .mapToObj(year -> new Cells(chain.bands()))
                .toList();
    }

    @Override
    public void people(int draw, Sex sex, int band, int year, long[] byState) {
        for (int i = 0; i < byState.length; i++) {
            var state = chain.states().get(i);
            cells(year).add(sex, band, state.dependency(), state.setting(), (double) byState[i]);
        }
    }

    @Override
    public void gone(int draw, Sex sex, int band, int year, long[] deadByNeed, long movedAway) {
        for (var need : Dependency.values()) {
            cells(year).add(sex, band, need, Setting.DEAD, (double) deadByNeed[need.ordinal()]);
        }
    }

    @Override
    public void arrived(int draw, Sex sex, int band, int year, long people) {
        // Cells hold people, not how they came.
    }

    private Cells cells(int year) {
        return years.get(year - chain.firstYear());
    }

    Course course() {
        return new Course(chain.firstYear(), years);
    }
}
