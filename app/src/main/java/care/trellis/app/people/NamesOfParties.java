package care.trellis.app.people;

import care.trellis.app.database.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of those who took part in something, for whoever may see it: who proposed a role, who approved it. */
@Component
public class NamesOfParties {
    private final PeopleNames names;

    NamesOfParties(PeopleNames names) {
        this.names = names;
    }

    /** Not within a transaction; the caller has made sure that the reader may see what they took part in. */
    public Map<UUID, String> of(Collection<UUID> people) {
        return Acting.asHouse(() -> names.of(people));
    }
}
