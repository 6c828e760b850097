/** Books of dated, sourced parameter values. */
@NullMarked
package care.trellis.cost.book;

import org.jspecify.annotations.NullMarked;
