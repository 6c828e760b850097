/** Files in and out: every fault is named with its place. */
@NullMarked
package care.trellis.exchange;

import org.jspecify.annotations.NullMarked;
