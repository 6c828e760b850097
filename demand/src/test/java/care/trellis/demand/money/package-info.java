@NullMarked
package care.trellis.demand.money;

import org.jspecify.annotations.NullMarked;
