@NullMarked
package care.trellis.app.ledger;

import org.jspecify.annotations.NullMarked;
