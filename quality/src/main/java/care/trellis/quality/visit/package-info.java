/** Which services a visit would tell us most about: a published rule with its figures, not a black box. */
@NullMarked
package care.trellis.quality.visit;

import org.jspecify.annotations.NullMarked;
