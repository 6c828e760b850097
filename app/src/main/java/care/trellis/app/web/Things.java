package care.trellis.app.web;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Thing;
import java.util.Optional;
import java.util.Set;

/** Finds a subject's things by the ids in addresses; each subject that has some declares one as a bean. */
public interface Things {
    Set<Kind> kinds();

    Optional<Thing> find(Kind kind, String id);
}
