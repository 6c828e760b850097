/** Results as files for programs: CSV and JSON, each from the engine's record; no figure is computed here. */
@NullMarked
package care.trellis.exchange.publish;

import org.jspecify.annotations.NullMarked;
