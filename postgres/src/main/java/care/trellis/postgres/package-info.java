/** A PostgreSQL server of our own, kept in a data folder. */
@NullMarked
package care.trellis.postgres;

import org.jspecify.annotations.NullMarked;
