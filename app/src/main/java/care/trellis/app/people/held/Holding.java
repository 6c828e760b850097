package care.trellis.app.people.held;

import java.util.List;
import java.util.UUID;

/** What a subject holds about people; each that holds anything declares one as a bean, and it is in everybody's export. */
public interface Holding {
    /** Where it stands among the others; smallest first. */
    int order();

    /** Whoever asks acts as the person, or as the house. */
    List<Held> about(UUID person);
}
