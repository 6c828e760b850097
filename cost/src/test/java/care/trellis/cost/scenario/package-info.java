@NullMarked
package care.trellis.cost.scenario;

import org.jspecify.annotations.NullMarked;
