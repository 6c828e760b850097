@NullMarked
package care.trellis.app.database;

import org.jspecify.annotations.NullMarked;
