/** The record of what was done: only ever added to, chained by hashes, one chain for each place. */
@NullMarked
package care.trellis.app.ledger;

import org.jspecify.annotations.NullMarked;
