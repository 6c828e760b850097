@NullMarked
package care.trellis.app.people;

import org.jspecify.annotations.NullMarked;
