/** Build only: reads the migrations in a throw-away PostgreSQL, so that jOOQ can write its classes. */
@NullMarked
package care.trellis.codegen;

import org.jspecify.annotations.NullMarked;
