@NullMarked
package care.trellis.quality.publication;

import org.jspecify.annotations.NullMarked;
