/** Who has which role through which organisation: proposed by one, approved by another, ended with a reason. */
@NullMarked
package care.trellis.app.people.members;

import org.jspecify.annotations.NullMarked;
