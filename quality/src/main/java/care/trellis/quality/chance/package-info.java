/** Chance that anybody can draw again: numbers that follow from a published seed and a name alone. */
@NullMarked
package care.trellis.quality.chance;

import org.jspecify.annotations.NullMarked;
