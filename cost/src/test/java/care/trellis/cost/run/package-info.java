@NullMarked
package care.trellis.cost.run;

import org.jspecify.annotations.NullMarked;
