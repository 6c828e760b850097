/** A method on a population with its resources and policies, and the projection it gives, working and back-tests with it. */
@NullMarked
package care.trellis.demand.scenario;

import org.jspecify.annotations.NullMarked;
