package care.trellis.app.people.held;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything that is held about a person, of every subject. */
@Component
public class Holdings {
    private final List<Holding> all;

    Holdings(List<Holding> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Holding::order)).toList();
    }

    /** In the order of the subjects; sorts of which nothing is held are there, and empty. */
    public List<Held> about(UUID person) {
        return all.stream().flatMap(each -> each.about(person).stream()).toList();
    }
}
