@NullMarked
package care.trellis.cost.model;

import org.jspecify.annotations.NullMarked;
