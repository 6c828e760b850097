/**
 * How every engine and reader refuses: what is wrong, where it stands, what was expected, and everything at once.
 *
 * <p>It lies under the engines, which do not know each other, so that a fault looks the same whichever of them found it.
 */
@NullMarked
package care.trellis.fault;

import org.jspecify.annotations.NullMarked;
