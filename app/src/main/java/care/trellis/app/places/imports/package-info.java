/** Files of services brought into the directory: read, compared, looked at, applied whole or not at all. */
@NullMarked
package care.trellis.app.places.imports;

import org.jspecify.annotations.NullMarked;
