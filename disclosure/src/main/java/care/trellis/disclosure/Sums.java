package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * What can be said of a sum of groups when sums of cells are known and no part is below 0: the sharpest bounds that exist, by
 * linear programming. The dual is solved, because its solution is the attacker's recipe: how often each cell is to be added
 * or taken away.
 *
 * <p>With u the groups' unknown totals, the upper bound max {w·u : Σ_{g in S} u_g = b_S, u ≥ 0} is min {y·b : Σ_{S with g} y_S
 * ≥ w_g}, y free; the lower bound is the same with the other signs. Source: Fischetti and Salazar-González, Solving the cell
 * suppression problem on tabular data with linear constraints, Management Science 47(7), 2001, on auditing.
 */
final class Sums {
    private static final double NEGLIGIBLE = 1e-7; // a multiplier that only rounding left

    /**
     * A bound, and how to find it.
     *
     * @param value in the unit of the figures; infinite where there is none
     * @param recipe the cells it is worked out from
     */
    record Bound(double value, BitSet recipe) {
        Bound plus(double more) {
            return new Bound(value + more, recipe);
        }
    }

    private final Overlay overlay;
    private final int[] known;

    Sums(Overlay overlay, BitSet known) {
        this.overlay = overlay;
        this.known = independent(overlay, known);
    }

    /**
     * Cells of which none is a sum of others: the rest say nothing new, and what rounding leaves of a sum that should be zero
     * would be taken for a bottomless recipe. Earlier releases, which come last, are kept before the table's own.
     */
    private static int[] independent(Overlay overlay, BitSet known) {
        var kept = new ArrayList<Integer>();
        var reduced = new ArrayList<double[]>();
        for (int cell = known.length() - 1; cell >= 0; cell = known.previousSetBit(cell - 1)) {
            var row = new double[overlay.size()];
            overlay.of(cell).stream().forEach(group -> row[group] = 1);
            for (var earlier : reduced) {
                int pivot = pivot(earlier);
                double times = row[pivot] / earlier[pivot];
                for (int group = 0; group < row.length; group++) {
                    row[group] -= times * earlier[group];
                }
            }
            if (Math.abs(row[pivot(row)]) > NEGLIGIBLE) {
                kept.add(cell);
                reduced.add(row);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int pivot(double[] row) {
        int largest = 0;
        for (int at = 1; at < row.length; at++) {
            if (Math.abs(row[at]) > Math.abs(row[largest])) {
                largest = at;
            }
        }
        return largest;
    }

    /** How large what others have in these groups may be together. */
    Bound atMost(BitSet groups, Unknown unknown) {
        return solve(groups, unknown, Relationship.GEQ, GoalType.MINIMIZE);
    }

    /** How small what others have in these groups may be together. */
    Bound atLeast(BitSet groups, Unknown unknown) {
        return solve(groups, unknown, Relationship.LEQ, GoalType.MAXIMIZE);
    }

    private Bound solve(BitSet groups, Unknown unknown, Relationship relationship, GoalType goal) {
        var totals = new double[known.length];
        double scale = 0;
        for (int at = 0; at < known.length; at++) {
            totals[at] = overlay.of(known[at]).stream().mapToDouble(unknown::of).sum();
            scale = Math.max(scale, totals[at]);
        }
        if (scale == 0) {
            scale = 1;
        }
        for (int at = 0; at < totals.length; at++) {
            totals[at] /= scale;
        }
        try {
            var solution = new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(totals, 0),
                            new LinearConstraintSet(constraints(groups, unknown, relationship)),
                            new NonNegativeConstraint(false),
                            PivotSelectionRule.BLAND,
                            goal);
            var recipe = new BitSet();
            for (int at = 0; at < known.length; at++) {
                if (Math.abs(solution.getPoint()[at]) > NEGLIGIBLE) {
                    recipe.set(known[at]);
                }
            }
            return new Bound(solution.getValue() * scale, recipe);
        } catch (MathIllegalStateException failure) {
            if (goal == GoalType.MINIMIZE && failure.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION) {
                return new Bound(Double.POSITIVE_INFINITY, new BitSet()); // nothing bounds it
            }
            throw failure;
        }
    }

    private List<LinearConstraint> constraints(BitSet groups, Unknown unknown, Relationship relationship) {
        var constraints = new ArrayList<LinearConstraint>();
        for (int group = 0; group < overlay.size(); group++) {
            if (unknown.isNothing(group)) {
                continue; // nobody else has anything there
            }
            var cells = overlay.group(group).cells();
            var in = new double[known.length];
            boolean isKnown = false;
            for (int at = 0; at < known.length; at++) {
                if (cells.get(known[at])) {
                    in[at] = 1;
                    isKnown = true;
                }
            }
            if (isKnown || groups.get(group)) {
                constraints.add(new LinearConstraint(in, relationship, groups.get(group) ? 1 : 0));
            }
        }
        return constraints;
    }
}
