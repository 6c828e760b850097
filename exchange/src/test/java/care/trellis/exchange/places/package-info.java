@NullMarked
package care.trellis.exchange.places;

import org.jspecify.annotations.NullMarked;
