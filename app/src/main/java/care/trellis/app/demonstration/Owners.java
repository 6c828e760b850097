package care.trellis.app.demonstration;

import care.trellis.app.permission.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those who run services: companies in groups and on their own, families, charities, a cooperative, the council. */
@Component
@Order(20)
class Owners implements Subject {
    /** The council runs services too, and is one body whatever it does. */
    static UUID id(String key) {
        return key.equals("council") ? Bodies.id(key) : Chance.id("owner", key);
    }

    @Override
    public void tell(Telling telling) {
        var groups = new HashSet<String>();
        for (var owner : Sheet.read("owners.csv")) {
            var key = owner.text("key");
            if (key.equals("council")) {
                continue;
            }
            var group = owner.text("group");
            if (!group.isEmpty() && groups.add(group)) {
                telling.row(Row.of("places.ownership_group")
                        .with("id", group(group))
                        .with("name", group));
            }
            var chance = telling.chance("owner", key);
            var row = Row.of("places.organisation")
                    .with("id", id(key))
                    .with("kind", "provider")
                    .with("name", owner.text("name"))
                    .with("group_id", group.isEmpty() ? null : group(group))
                    .with("place_id", Telling.place())
                    .with("opened_on", LocalDate.parse(owner.text("opened")))
                    .with(
                            "closed_on",
                            owner.has("closed_months") ? telling.monthsAgo(owner.whole("closed_months")) : null)
                    .with("simulated", true)
                    .with("source", Bodies.SOURCE);
            var street = chance.between(1, 90) + " " + chance.oneOf(Services.STREETS);
            telling.row(Towns.address(row, street, owner.text("town"), key + ".larkshire", chance));
            telling.row(Row.of("places.identifier")
                    .with("scheme", "local")
                    .with("value", "LARK-P-" + key.toUpperCase(Locale.ROOT))
                    .with("organisation_id", id(key)));
            telling.deed(Bodies.added(Kind.ORGANISATION, id(key), owner.text("name")));
        }
    }

    static UUID group(String name) {
        return Chance.id("group", name);
    }
}
