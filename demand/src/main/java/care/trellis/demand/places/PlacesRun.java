package care.trellis.demand.places;

import java.util.ArrayList;

/**
 * The stock-flow mode by explicit Euler steps, as system-dynamics tools take them (Forrester, Industrial Dynamics, 1961; the
 * Stella model of the Strategy Unit's Care Home Demand Simulator, 2024, has the same flows).
 *
 * <p>At the start of each step, with W waiting, P placed, B beds and T months to place:
 *
 * <ul>
 *   <li>referrals r = rate ÷ 10,000 × people aged 65 and over ÷ 12;
 *   <li>discharges d = P ÷ length of stay;
 *   <li>placements a = max(0, min(W ÷ T, (B − P) ÷ T + d)): those who wait, or the free beds and those becoming free;
 *   <li>deficit = W − aT; cost = P × price a month × (1 + uplift)^⌊months ÷ 12⌋.
 * </ul>
 *
 * <p>Then W += (r − a)·dt, P += (a − d)·dt, the cumulative cost += cost·dt, and B changes by the beds opened and closed.
 *
 * <p>Nobody is lost: those waiting and placed at the start and those referred are waiting, placed or discharged. With constant
 * inputs and beds enough it comes to rest where P = r × length of stay and W = r × T, which is Little's law (Little 1961,
 * Operations Research 9:383–387) for both stocks, whatever the step. We differ from the Simulator in one thing: the cumulative
 * cost starts at nothing, not with the cost of a year.
 */
public final class PlacesRun {
    private PlacesRun() {}

    /** Runs a plan. */
    public static PlacesResult of(PlacesPlan plan) {
        var steps = plan.steps();
        double dt = steps.dt();
        var residents = Residents.of(plan.stay(), plan.start().placed(), dt);
        double waiting = plan.start().waiting();
        double beds = plan.start().beds();
        double cumulative = 0;
        var changes = changesByStep(plan);
        var moments = new ArrayList<PlacesStep>();
        for (int step = 0; step <= steps.count(); step++) {
            var now = moment(plan, step, beds, waiting, residents, cumulative);
            moments.add(now);
            waiting += dt * (now.referrals() - now.placements());
            residents.step(now.placements());
            cumulative += dt * now.cost();
            beds += changes[step];
        }
        return new PlacesResult(plan, moments);
    }

    private static PlacesStep moment(
            PlacesPlan plan, int step, double beds, double waiting, Residents residents, double cumulative) {
        double month = plan.steps().month(step);
        double months = plan.placing().months();
        double placed = residents.people();
        double discharges = residents.leaving();
        double room = (beds - placed) / months + discharges;
        double placements = Math.max(0, Math.min(waiting / months, room));
        return new PlacesStep(
                month,
                beds,
                waiting,
                placed,
                residents.settled(),
                plan.need().referrals(month),
                placements,
                discharges,
                Math.max(0, waiting - placements * months),
                placed * plan.price().perMonth(plan.steps().years(step)),
                cumulative);
    }

    private static double[] changesByStep(PlacesPlan plan) {
        var changes = new double[plan.steps().count() + 1];
        for (var change : plan.changes()) {
            changes[plan.steps().holding(change.month())] += change.opened() - change.closed();
        }
        return changes;
    }
}
