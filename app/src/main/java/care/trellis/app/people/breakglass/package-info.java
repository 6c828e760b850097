/** How an administrator looks at what is held about somebody: with a reason, a second administrator, for a while, and told. */
@NullMarked
package care.trellis.app.people.breakglass;

import org.jspecify.annotations.NullMarked;
