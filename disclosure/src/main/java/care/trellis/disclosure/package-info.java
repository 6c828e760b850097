/**
 * What may be published of figures that belong to competitors: each cell of a table on its own, each cell beside the others,
 * and the table beside everything that was published before.
 *
 * <p>A pure engine: records in, records out; no framework, clock, I/O or changing static. An aggregate is a {@link
 * care.trellis.disclosure.Figure}, which only this package can make.
 */
@NullMarked
package care.trellis.disclosure;

import org.jspecify.annotations.NullMarked;
