/** The one decision about who may do what: roles, what they reach, and the table that says it. */
@NullMarked
package care.trellis.app.permission;

import org.jspecify.annotations.NullMarked;
