/** Who looks at a service, what they ask for and when they come: kept true by those who look. */
@NullMarked
package care.trellis.app.places.oversight;

import org.jspecify.annotations.NullMarked;
