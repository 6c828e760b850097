package care.trellis.app.demonstration;

import care.trellis.app.ledger.Deed;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody in every role. One person's role was proposed and waits for a second administrator; another's has ended. */
@Component
@Order(70)
class MadeUpPeople implements Subject {
    static List<Sheet.Line> all() {
        return Sheet.read("people.csv");
    }

    static UUID id(String key) {
        return Chance.id("person", key);
    }

    @Override
    public void tell(Telling telling) {
        all().forEach(person -> account(telling, person));
        all().forEach(person -> membership(telling, person)); // they name each other
    }

    private static void account(Telling telling, Sheet.Line person) {
        var id = id(person.text("key"));
        var joined = telling.monthsAgo(person.whole("since_months"));
        telling.row(Row.of("people.person")
                .with("id", id)
                .with("name", person.text("name"))
                .with("email", person.text("key") + "@larkshire.invalid")
                .with("joined_by", "demonstration")
                .with("joined_at", joined.atStartOfDay().atOffset(ZoneOffset.UTC)));
        telling.deed(Deed.of("joined", Kind.ACCOUNT, id.toString())
                .with("by", "demonstration")
                .about(id, Map.of("name", person.text("name"))));
    }

    private static void membership(Telling telling, Sheet.Line person) {
        var id = Chance.id("membership", person.text("key"));
        var role = Role.valueOf(person.text("role"));
        var scope = scope(person.text("for"));
        var since = telling.monthsAgo(person.whole("since_months"));
        boolean waits = person.has("proposed_by") && !person.has("approved_by");
        telling.row(Row.of("people.membership")
                .with("id", id)
                .with("person_id", id(person.text("key")))
                .with("role", role.name())
                .with("scope_kind", scope.kind().word())
                .with("scope_id", scope.id())
                .with("organisation_id", through(person))
                .with("starts_on", since)
                .with("ends_on", person.has("ended_months") ? telling.monthsAgo(person.whole("ended_months")) : null)
                .with("ended_by", person.has("ended_months") ? id(person.text("proposed_by")) : null)
                .with("ended_reason", person.has("ended_months") ? "moved to another post" : null)
                .with("proposed_by", person.has("proposed_by") ? id(person.text("proposed_by")) : null)
                .with("approved_by", person.has("approved_by") ? id(person.text("approved_by")) : null)
                .with("approved_at", waits ? null : since.atTime(10, 0).atOffset(ZoneOffset.UTC)));
        telling.deed(Deed.of(waits ? "proposed" : "approved", Kind.MEMBERSHIP, id.toString())
                .in(scope.kind() == Scope.Kind.HOUSE ? null : Telling.place())
                .with("role", role.label())
                .with("for", Card.where(person.text("for")))
                .readBy(scope)
                .readBy(id(person.text("key"))));
    }

    /** The organisation that answers for a role; none where it is to run this Trellis. */
    private static @Nullable UUID through(Sheet.Line person) {
        var written = person.text("through");
        return written.isEmpty() ? null : scope(written).id();
    }

    /** What a role is for, as {@code people.csv} writes it. */
    static Scope scope(String written) {
        var parts = written.split(":", 2);
        return switch (parts[0]) {
            case "house" -> Scope.HOUSE;
            case "place" -> Scope.place(Telling.place());
            case "owner" -> Scope.organisation(Owners.id(parts[1]));
            case "service" -> Scope.service(Services.id(parts[1]));
            case "body" ->
                parts[1].equals("network")
                        ? Scope.network(Bodies.id(parts[1]))
                        : Scope.organisation(Bodies.id(parts[1]));
            default -> throw new IllegalArgumentException("people.csv: for what is " + written);
        };
    }
}
