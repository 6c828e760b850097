/**
 * Chance paths of the transition mode: whole people, drawn cell by cell.
 *
 * <p>The people of a cell go to its outcomes by a multinomial draw, which has the law of drawing each of them on their own, at a
 * cost that does not depend on how many they are.
 */
@NullMarked
package care.trellis.demand.draw;

import org.jspecify.annotations.NullMarked;
