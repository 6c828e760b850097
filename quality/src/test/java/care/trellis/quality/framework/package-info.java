@NullMarked
package care.trellis.quality.framework;

import org.jspecify.annotations.NullMarked;
