@NullMarked
package care.trellis.demand.stay;

import org.jspecify.annotations.NullMarked;
