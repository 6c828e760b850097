@NullMarked
package care.trellis.quality.fairness;

import org.jspecify.annotations.NullMarked;
