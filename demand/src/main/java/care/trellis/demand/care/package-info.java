/** Where people live with what care, how much help they need, and who pays: the words that all modes share. */
@NullMarked
package care.trellis.demand.care;

import org.jspecify.annotations.NullMarked;
