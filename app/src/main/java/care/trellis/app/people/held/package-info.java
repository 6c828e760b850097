/** What Trellis holds about a person, for that person to see and take away. */
@NamedInterface("held")
@NullMarked
package care.trellis.app.people.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
