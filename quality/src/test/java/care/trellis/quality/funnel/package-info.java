@NullMarked
package care.trellis.quality.funnel;

import org.jspecify.annotations.NullMarked;
