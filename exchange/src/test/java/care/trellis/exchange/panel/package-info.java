@NullMarked
package care.trellis.exchange.panel;

import org.jspecify.annotations.NullMarked;
