/** The models, books, crosswalks, scenarios and samples that ship. */
@NullMarked
package care.trellis.exchange.library;

import org.jspecify.annotations.NullMarked;
