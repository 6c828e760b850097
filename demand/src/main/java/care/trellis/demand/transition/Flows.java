package care.trellis.demand.transition;

import java.util.ArrayList;
import java.util.List;

/** Flows that happen at once: each takes its share of those who were in its place before any of them. */
@SuppressWarnings("EnumOrdinal") // a place in memory
final class Flows {
    private static final double ROUNDING = 1e-12;

    private record Flow(int from, int to, double rate, Driver driver) {}

    private final List<Flow> flows = new ArrayList<>();

    void add(int from, int to, double rate, Driver driver) {
        if (rate > 0) {
            flows.add(new Flow(from, to, rate, driver));
        }
    }

    int size() {
        return flows.size();
    }

    int from(int flow) {
        return flows.get(flow).from;
    }

    int to(int flow) {
        return flows.get(flow).to;
    }

    double rate(int flow) {
        return flows.get(flow).rate;
    }

    Driver driver(int flow) {
        return flows.get(flow).driver;
    }

    /** The people of each place after the flows; {@code drive} multiplies the rates by driver. */
    double[] after(double[] before, double[] drive) {
        var after = before.clone();
        for (var flow : flows) {
            double moved = before[flow.from] * flow.rate * drive[flow.driver.ordinal()];
            after[flow.from] -= moved;
            after[flow.to] += moved;
        }
        return after;
    }

    /** The place out of which more than everybody goes, or −1. */
    int overdrawn(int places, double[] drive) {
        var out = new double[places];
        for (var flow : flows) {
            out[flow.from] += flow.rate * drive[flow.driver.ordinal()];
        }
        for (int place = 0; place < places; place++) {
            if (out[place] > 1 + ROUNDING) {
                return place;
            }
        }
        return -1;
    }
}
