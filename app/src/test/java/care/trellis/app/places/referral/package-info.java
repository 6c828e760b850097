@NullMarked
package care.trellis.app.places.referral;

import org.jspecify.annotations.NullMarked;
