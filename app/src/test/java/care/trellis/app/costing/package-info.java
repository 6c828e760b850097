@NullMarked
package care.trellis.app.costing;

import org.jspecify.annotations.NullMarked;
