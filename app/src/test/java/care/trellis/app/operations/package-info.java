@NullMarked
package care.trellis.app.operations;

import org.jspecify.annotations.NullMarked;
