/** Organisations and services as files list them, whoever wrote the file: what a directory is brought up to date with. */
@NullMarked
package care.trellis.exchange.places;

import org.jspecify.annotations.NullMarked;
