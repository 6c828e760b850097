/** What people should not write where competitors or strangers read: a hit is held for a person to look at, never deleted. */
@NullMarked
package care.trellis.disclosure.text;

import org.jspecify.annotations.NullMarked;
