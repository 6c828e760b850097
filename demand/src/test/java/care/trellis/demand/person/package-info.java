@NullMarked
package care.trellis.demand.person;

import org.jspecify.annotations.NullMarked;
