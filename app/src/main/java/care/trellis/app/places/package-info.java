/** Local care systems: their organisations and services, and who watches over whom. */
@NullMarked
package care.trellis.app.places;

import org.jspecify.annotations.NullMarked;
