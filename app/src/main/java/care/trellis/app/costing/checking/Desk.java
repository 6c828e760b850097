package care.trellis.app.costing.checking;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.Invited.State;
import java.util.List;

/**
 * The council's desk: every service that was invited, and how far it is.
 *
 * @param rows those that need something first
 */
public record Desk(CostingExercise exercise, List<Row> rows, int sent, boolean mayChange, String said) {
    /**
     * One service.
     *
     * @param sentAt in words; empty where nothing was sent
     * @param isTold whether there was anybody to write to
     */
    public record Row(Invited invited, String sentAt, int queries, int leftOut, boolean isLeftOut, boolean isTold) {
        boolean isLate() {
            return invited.is(State.ASKED) || invited.is(State.BEGUN);
        }
    }

    public Desk {
        rows = List.copyOf(rows);
    }

    public long late() {
        return rows.stream().filter(Row::isLate).count();
    }

    public long untold() {
        return rows.stream().filter(row -> !row.isTold()).count();
    }
}
