package care.trellis.app.costing.publishing;

import care.trellis.app.costing.checking.Exclusions.LeftOut;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.pricing.SentReturns.Sent;
import care.trellis.exchange.returns.FilledReturn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The returns of an exercise as they are kept under seal, so that the report can be proved from them. */
record SealedReturns(List<Service> services) {
    /**
     * One service that was invited.
     *
     * @param figures row to kind of care to what was sent; empty where nothing was sent
     */
    record Service(
            String id,
            String service,
            String organisation,
            String owner,
            String name,
            String kind,
            @Nullable Integer beds,
            boolean isSent,
            Map<String, Map<String, String>> figures,
            Map<String, String> notes,
            List<Out> leftOut) {}

    /** A line, or the whole where it is empty, that is left out. */
    record Out(String line, String reason) {}

    SealedReturns {
        services = List.copyOf(services);
    }

    static SealedReturns of(Sent sent) {
        return new SealedReturns(sent.invited().stream()
                .map(invited -> {
                    var filled = sent.sent().getOrDefault(invited.id(), FilledReturn.EMPTY);
                    return new Service(
                            invited.id().toString(),
                            invited.service().toString(),
                            invited.organisation().toString(),
                            invited.owner(),
                            invited.name(),
                            invited.kind(),
                            invited.beds(),
                            sent.sent().containsKey(invited.id()),
                            new TreeMap<>(filled.figures()),
                            new TreeMap<>(filled.notes()),
                            sent.leftOut().stream()
                                    .filter(left -> left.aReturn().equals(invited.id()))
                                    .map(left -> new Out(left.line(), left.reason()))
                                    .toList());
                })
                .toList());
    }

    /** As the run takes them again. */
    Sent sent(CostingExercise exercise) {
        var sent = new LinkedHashMap<UUID, FilledReturn>();
        services.stream()
                .filter(Service::isSent)
                .forEach(each -> sent.put(UUID.fromString(each.id()), new FilledReturn(each.figures(), each.notes())));
        return new Sent(
                exercise,
                services.stream().map(each -> invited(exercise, each)).toList(),
                sent,
                services.stream()
                        .flatMap(each -> each.leftOut().stream()
                                .map(out -> new LeftOut(
                                        new UUID(0, 0), UUID.fromString(each.id()), out.line(), out.reason())))
                        .toList());
    }

    private static Invited invited(CostingExercise exercise, Service service) {
        return new Invited(
                UUID.fromString(service.id()),
                exercise.id(),
                UUID.fromString(service.service()),
                UUID.fromString(service.organisation()),
                "",
                service.owner(),
                service.name(),
                service.kind(),
                service.beds(),
                null,
                service.isSent() ? Invited.State.SENT : Invited.State.ASKED,
                null,
                1);
    }
}
