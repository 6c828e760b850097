/** Tables for people and JSON for programs. */
@NullMarked
package care.trellis.cli.text;

import org.jspecify.annotations.NullMarked;
