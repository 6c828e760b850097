package care.trellis.app.demonstration;

import care.trellis.app.ledger.Deed;
import care.trellis.app.permission.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asks what of which services; several bodies ask the same. */
@Component
@Order(50)
class Oversight implements Subject {
    static List<Sheet.Line> all() {
        return Sheet.read("looks.csv");
    }

    @Override
    public void tell(Telling telling) {
        for (var look : all()) {
            var id = id(look);
            var kind = look.text("kind");
            telling.row(Row.of("places.oversight")
                    .with("id", id)
                    .with("body_id", Bodies.id(look.text("body")))
                    .with("place_id", Telling.place())
                    .with("service_type", kind.isEmpty() ? null : Services.type(kind))
                    .with("topic", look.text("topic"))
                    .with("asks", look.text("asks"))
                    .with("how", look.text("how"))
                    .with("every_months", look.whole("every_months")));
            telling.deed(Deed.of("added", Kind.OVERSIGHT, id.toString())
                    .in(Telling.place())
                    .with("topic", look.text("topic"))
                    .with("simulated", "yes")
                    .readByEverybody());
        }
    }

    private static UUID id(Sheet.Line look) {
        return Chance.id("oversight", look.text("body") + "/" + look.text("kind") + "/" + look.text("topic"));
    }
}
