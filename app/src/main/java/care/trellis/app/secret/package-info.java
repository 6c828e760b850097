/** The house's secret: what may be read only by a Trellis that holds the same key. */
@NullMarked
package care.trellis.app.secret;

import org.jspecify.annotations.NullMarked;
