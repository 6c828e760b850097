/** The directory for other directories: the Open Referral UK 3.0 API. */
@NullMarked
package care.trellis.app.places.referral;

import org.jspecify.annotations.NullMarked;
