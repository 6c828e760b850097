@NullMarked
package care.trellis.cost.book;

import org.jspecify.annotations.NullMarked;
