/** Tests of the public directory. */
@NullMarked
package care.trellis.app.places.directory;

import org.jspecify.annotations.NullMarked;
