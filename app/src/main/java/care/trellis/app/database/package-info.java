/** The database the application runs on: its own PostgreSQL, or one it is pointed at. */
@NullMarked
package care.trellis.app.database;

import org.jspecify.annotations.NullMarked;
