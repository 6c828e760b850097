/** The quality workbench: questions anybody may put to a file of their own, and how good our warnings are. */
@NullMarked
package care.trellis.app.quality;

import org.jspecify.annotations.NullMarked;
