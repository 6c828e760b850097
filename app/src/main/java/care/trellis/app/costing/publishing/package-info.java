/** What of an exercise leaves it: signed, tested for disclosure, published, proved, compared with the last one. */
@NamedInterface("publishing")
@NullMarked
package care.trellis.app.costing.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
