package care.trellis.cost.simulation;

import care.trellis.cost.run.Inputs;

/**
 * One service to simulate.
 *
 * @param id its draws depend on it and on the seed, and on nothing else
 * @param weight what its price counts for in the total of a market, such as its residents; 1 where all count alike
 */
public record Service(String id, Inputs inputs, double weight) {
    public Service {
        if (!(weight >= 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight of service " + id + " must be 0 or more, was " + weight);
        }
    }

    public static Service of(String id, Inputs inputs) {
        return new Service(id, inputs, 1);
    }
}
