package care.trellis.cost.simulation;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The uncertainty of the prices of many services, and of the whole they make.
 *
 * @param services in the order given
 * @param total the sum of price × weight over the services, draw by draw
 * @param average the total divided by the sum of the weights, in the unit of the price
 * @param aboveFee the share of services whose price is above the fee, draw by draw, 0 to 1; absent without a fee
 */
public record Market(
        String unit,
        List<ServicePrice> services,
        Summary total,
        Summary average,
        @Nullable Summary aboveFee) {
    /** Services summed together before the sums are: fixed by their number and the draws alone, so that partitions change no bit. */
    private static final int MOST_GROUPS = 256;

    private static final int FEWEST_GROUPS = 16;
    private static final int SMALLEST_GROUP = 8;
    /** Draws kept for all groups together, so that many draws of many services stay in little memory. */
    private static final int MOST_KEPT = 20_000_000;

    private static final int MOST_PARTITIONS = 1_024;

    /**
     * The price of one service.
     *
     * @param aboveFee the share of draws in which the price is above the fee, 0 to 1; 0 without a fee
     */
    public record ServicePrice(String id, Summary price, double aboveFee) {}

    public Market {
        services = List.copyOf(services);
    }

    static Market of(List<Service> services, long seed, int draws, int partitions, OptionalDouble fee) {
        refuse(services, draws, partitions);
        int most = Math.clamp(MOST_KEPT / draws, FEWEST_GROUPS, MOST_GROUPS);
        int size = Math.max(SMALLEST_GROUP, Math.ceilDiv(services.size(), most));
        int groups = Math.ceilDiv(services.size(), size);
        var kernels = new MarketKernel.Terms(seed, draws, fee.orElse(Double.POSITIVE_INFINITY));
        var sums = IntStream.range(0, partitions)
                .parallel()
                .mapToObj(partition -> {
                    var kernel = new MarketKernel(kernels);
                    return IntStream.range((int) ((long) groups * partition / partitions), (int)
                                    ((long) groups * (partition + 1) / partitions))
                            .mapToObj(group -> kernel.group(
                                    services.subList(group * size, Math.min(services.size(), (group + 1) * size))))
                            .toList();
                })
                .flatMap(List::stream)
                .toList();
        return merged(services, draws, fee, sums);
    }

    private static Market merged(
            List<Service> services, int draws, OptionalDouble fee, List<MarketKernel.Group> groups) {
        var totals = new double[draws];
        var above = new double[draws];
        for (var group : groups) {
            group.addTo(totals, above);
        }
        double weight = services.stream().mapToDouble(Service::weight).sum();
        var average = new double[draws];
        for (int i = 0; i < draws; i++) {
            average[i] = totals[i] / weight;
            above[i] /= services.size();
        }
        return new Market(
                services.getFirst().inputs().model().headlineTotal().unit().toString(),
                groups.stream().flatMap(group -> group.prices().stream()).toList(),
                Summary.of(totals),
                Summary.of(average),
                fee.isPresent() ? Summary.of(above) : null);
    }

    private static void refuse(List<Service> services, int draws, int partitions) {
        var faults = new ArrayList<Fault>();
        Simulation.faultOfDraws(draws, faults);
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            faults.add(Fault.of("partitions", Integer.toString(partitions), "a number from 1 to " + MOST_PARTITIONS));
        }
        if (services.stream().allMatch(service -> service.weight() == 0)) {
            faults.add(Fault.of("market", "no service with a weight", "at least one service with a weight above 0"));
        }
        var seen = new HashSet<String>();
        for (var service : services) {
            if (!seen.add(service.id())) {
                faults.add(
                        Fault.of("service " + service.id(), "the same id twice", "an id of its own for each service"));
            }
            var unit = service.inputs().model().headlineTotal().unit();
            var first = services.getFirst().inputs().model().headlineTotal().unit();
            if (!unit.equals(first)) {
                faults.add(Fault.of("service " + service.id(), "a price in " + unit, "a price in " + first));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
