/** Expected numbers worked out elsewhere, read from the reference folder beside the repository. */
@NullMarked
package care.trellis.quality.reference;

import org.jspecify.annotations.NullMarked;
