/** The demonstration: a made-up county to look around in, on an empty Trellis and nowhere else. */
@NullMarked
package care.trellis.app.demonstration;

import org.jspecify.annotations.NullMarked;
