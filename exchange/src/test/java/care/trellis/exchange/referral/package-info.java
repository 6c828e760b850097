@NullMarked
package care.trellis.exchange.referral;

import org.jspecify.annotations.NullMarked;
