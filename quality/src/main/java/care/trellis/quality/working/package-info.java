/** How a result shows its working: the steps behind a figure, and the sentence that says the finding. */
@NullMarked
package care.trellis.quality.working;

import org.jspecify.annotations.NullMarked;
