/** The public directory: services, organisations and places, and who looks at them. */
@NullMarked
package care.trellis.app.places.directory;

import org.jspecify.annotations.NullMarked;
