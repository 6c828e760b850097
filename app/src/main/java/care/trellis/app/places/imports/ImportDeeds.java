package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.SERVICE;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the ledger says of an import: one entry in the chain of each place it touches and one in the house's, with counts,
 * the file's hash and the digest of the changes; and an entry for each service it changes, as long as they are few.
 */
@Component
class ImportDeeds {
    /** Of more changed services than this, the digest speaks alone; see docs/decisions/imports.md. */
    private static final int FEW = 1_000;

    private final Ledger ledger;
    private final DSLContext database;

    ImportDeeds(Ledger ledger, DSLContext database) {
        this.ledger = ledger;
        this.database = database;
    }

    void append(Run run, Changes changes, Map<Change, UUID> services) {
        var places = places();
        var byPlace = new TreeMap<UUID, List<Change>>(Comparator.comparing(UUID::toString));
        for (var change : changes.services()) {
            var place = services.containsKey(change) ? places.get(services.get(change)) : null;
            if (place != null && change.isShown()) {
                byPlace.computeIfAbsent(place, id -> new ArrayList<>()).add(change);
            }
        }
        ledger.append(about(run, null, changes.services())
                .with("organisations added", count(changes.organisations(), Change.What.ADDED))
                .with("organisations changed", count(changes.organisations(), Change.What.CHANGED))
                .with("changes", changes.fingerprint()));
        byPlace.forEach(
                (place, some) -> ledger.append(about(run, place, some).with("changes", Changes.digest(List.of(some)))));
        var changed = changes.services().stream()
                .filter(each -> each.id() != null && services.containsKey(each) && each.isShown())
                .toList();
        if (changed.size() <= FEW) {
            changed.forEach(each -> ledger.append(of(run, each, services, places)));
        }
    }

    private static Deed about(Run run, @Nullable UUID place, List<Change> changes) {
        var counts = new EnumMap<Change.What, Integer>(Change.What.class);
        changes.forEach(each -> counts.merge(each.what(), 1, Integer::sum));
        var deed = Deed.of("imported", Kind.IMPORT, run.id().toString())
                .in(place)
                .with("file", run.report().kind())
                .with("file sha256", run.sha256())
                .with("rows", Integer.toString(run.report().rows()))
                .with("rows refused", Integer.toString(run.report().refused()));
        for (var each : counts.entrySet()) {
            deed = deed.with("services " + each.getKey().word(), Integer.toString(each.getValue()));
        }
        return deed.readByEverybody();
    }

    private static Deed of(Run run, Change change, Map<Change, UUID> services, Map<UUID, UUID> places) {
        var service = Objects.requireNonNull(services.get(change));
        var deed = Deed.of("changed by an import", Kind.SERVICE, service.toString())
                .in(places.get(service))
                .because(run.report().kind())
                .with("import", run.id().toString());
        for (var each : change.moved().entrySet()) {
            deed = deed.with(
                    each.getKey(),
                    each.getValue().from() + " → " + each.getValue().to());
        }
        for (var link : change.links()) {
            deed = deed.with(
                    "id " + link.newer().value(), "after " + link.older().value() + " (" + link.basis() + ")");
        }
        return deed.readByEverybody();
    }

    private static String count(List<Change> changes, Change.What what) {
        return Long.toString(
                changes.stream().filter(each -> each.what() == what).count());
    }

    private Map<UUID, UUID> places() {
        var places = new HashMap<UUID, UUID>();
        database.select(SERVICE.ID, SERVICE.PLACE_ID)
                .from(SERVICE)
                .where(SERVICE.PLACE_ID.isNotNull())
                .forEach(row -> places.put(row.value1(), row.value2()));
        return places;
    }
}
