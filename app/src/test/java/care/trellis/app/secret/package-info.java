@NullMarked
package care.trellis.app.secret;

import org.jspecify.annotations.NullMarked;
