@NullMarked
package care.trellis.app.demonstration;

import org.jspecify.annotations.NullMarked;
