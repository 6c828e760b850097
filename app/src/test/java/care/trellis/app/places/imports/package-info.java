@NullMarked
package care.trellis.app.places.imports;

import org.jspecify.annotations.NullMarked;
