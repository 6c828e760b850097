@NullMarked
package care.trellis.postgres;

import org.jspecify.annotations.NullMarked;
