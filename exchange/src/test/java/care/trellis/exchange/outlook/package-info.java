@NullMarked
package care.trellis.exchange.outlook;

import org.jspecify.annotations.NullMarked;
