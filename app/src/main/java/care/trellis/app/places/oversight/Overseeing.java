package care.trellis.app.places.oversight;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.oversight.Watched.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What bodies write of what they ask and when they come, each with its entry in the ledger. Whoever saw another version
 * than there is now changes nothing, and is handed what there is.
 */
@Service
class Overseeing {
    private final Asks asks;
    private final NotedVisits visits;
    private final Ledger ledger;
    private final Clock clock;

    Overseeing(Asks asks, NotedVisits visits, Ledger ledger, Clock clock) {
        this.asks = asks;
        this.visits = visits;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void ask(UUID body, Reach reach, Map<String, String> values) {
        var ask = asks.find(asks.add(body, reach, values)).orElseThrow();
        var deed = about(ask, "asked");
        for (var value : ask.values().entrySet()) {
            deed = deed.with(value.getKey().replace('_', ' '), value.getValue());
        }
        ledger.append(deed);
    }

    @Transactional
    public Optional<Ask> change(UUID id, int version, Map<String, String> values) {
        var ask = asks.lock(id).orElseThrow(OversightController::notFound);
        if (ask.version() != version || ask.endedOn() != null) {
            return Optional.of(ask);
        }
        var changed = changes(about(ask, "changed what is asked"), ask.values(), values);
        if (changed.isPresent()) {
            asks.change(ask, values);
            ledger.append(changed.get());
        }
        return Optional.empty();
    }

    @Transactional
    public Optional<Ask> end(UUID id, int version, String why) {
        var ask = asks.lock(id).orElseThrow(OversightController::notFound);
        if (ask.version() != version || ask.endedOn() != null) {
            return Optional.of(ask);
        }
        asks.end(ask, LocalDate.now(clock));
        ledger.append(about(ask, "ended what was asked").because(why));
        return Optional.empty();
    }

    @Transactional
    public void visit(UUID body, Watched service, Map<String, String> values) {
        var visit = visits.find(visits.add(body, service.id(), values)).orElseThrow();
        var deed = about(visit, service, visit.is("planned") ? "planned a visit" : "noted a visit");
        for (var value : visit.values().entrySet()) {
            deed = deed.with(value.getKey().replace('_', ' '), value.getValue().replace(Visit.BETWEEN, "; "));
        }
        ledger.append(deed);
    }

    @Transactional
    public Optional<Visit> change(UUID id, Watched service, int version, Map<String, String> values) {
        var visit = visits.lock(id).orElseThrow(OversightController::notFound);
        if (visit.version() != version) {
            return Optional.of(visit);
        }
        var action = "cancelled".equals(values.get("status")) ? "cancelled a visit" : "changed a visit";
        var changed =
                changes(about(visit, service, action).with("on day", visit.on().toString()), visit.values(), values);
        if (changed.isPresent()) {
            visits.change(visit, values);
            ledger.append(changed.get());
        }
        return Optional.empty();
    }

    private static Optional<Deed> changes(Deed deed, Map<String, String> before, Map<String, String> after) {
        var changed = deed;
        boolean differs = false;
        for (var field : before.keySet()) {
            var old = before.getOrDefault(field, "");
            var now = after.getOrDefault(field, "");
            if (!old.equals(now)) {
                differs = true;
                changed = changed.with(
                        field.replace('_', ' '), ("\"" + old + "\" → \"" + now + "\"").replace(Visit.BETWEEN, "; "));
            }
        }
        return differs ? Optional.of(changed) : Optional.empty();
    }

    private static Deed about(Ask ask, String action) {
        return Deed.of(action, ask.kind(), ask.historyOf())
                .in(ask.home())
                .with("body", ask.body())
                .with("topic", ask.topic())
                .with("of", ask.of())
                .readByEverybody();
    }

    private static Deed about(Visit visit, Watched service, String action) {
        return Deed.of(action, Kind.SERVICE, visit.service().toString())
                .in(service.place())
                .with("body", visit.body())
                .readByEverybody();
    }
}
