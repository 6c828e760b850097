@NullMarked
package care.trellis.app.permission;

import org.jspecify.annotations.NullMarked;
