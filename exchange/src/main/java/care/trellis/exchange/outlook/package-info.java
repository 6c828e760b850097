/** Inputs of the outlook engine as YAML files: places, workforce, the gap and the means test, each figure with its source. */
@NullMarked
package care.trellis.exchange.outlook;

import org.jspecify.annotations.NullMarked;
