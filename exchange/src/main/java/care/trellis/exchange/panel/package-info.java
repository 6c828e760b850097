/** Panels of homes over time: the files of regulators and councils that a rule is tested on. */
@NullMarked
package care.trellis.exchange.panel;

import org.jspecify.annotations.NullMarked;
