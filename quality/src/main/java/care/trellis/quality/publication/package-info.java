/** What of a rating may be published without telling what one person said, and why not. */
@NullMarked
package care.trellis.quality.publication;

import org.jspecify.annotations.NullMarked;
