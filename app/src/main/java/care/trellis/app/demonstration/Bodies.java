package care.trellis.app.demonstration;

import care.trellis.app.ledger.Deed;
import care.trellis.app.permission.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The place itself, its council, those who oversee, and those who bring people together. */
@Component
@Order(10)
class Bodies implements Subject {
    static final String SOURCE = "the demonstration";

    static UUID id(String key) {
        return Chance.id("body", key);
    }

    @Override
    public void tell(Telling telling) {
        var place = Telling.place();
        telling.row(Row.of("places.place")
                .with("id", place)
                .with("slug", "larkshire")
                .with("name", "Larkshire")
                .with("simulated", true));
        telling.row(Row.of("places.area").with("name", "Larkshire").with("place_id", place));
        telling.deed(Deed.of("added", Kind.PLACE, place.toString())
                .in(place)
                .with("name", "Larkshire")
                .with("simulated", "yes")
                .readByEverybody());
        for (var body : Sheet.read("bodies.csv")) {
            var id = id(body.text("key"));
            var row = Row.of("places.organisation")
                    .with("id", id)
                    .with("kind", body.text("kind"))
                    .with("name", body.text("name"))
                    .with("place_id", body.text("everywhere").equals("yes") ? null : place)
                    .with("opened_on", LocalDate.parse(body.text("opened")))
                    .with("simulated", true)
                    .with("source", SOURCE);
            telling.row(Towns.address(
                    row,
                    body.text("street"),
                    body.text("town"),
                    body.text("key") + ".larkshire",
                    telling.chance("body", body.text("key"))));
            telling.deed(added(Kind.ORGANISATION, id, body.text("name")));
        }
    }

    static Deed added(Kind kind, UUID id, String name) {
        return Deed.of("added", kind, id.toString())
                .in(Telling.place())
                .with("name", name)
                .with("simulated", "yes")
                .readByEverybody();
    }
}
