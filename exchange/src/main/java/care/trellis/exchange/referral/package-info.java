/** Open Referral: what its schemas do not check. */
@NullMarked
package care.trellis.exchange.referral;

import org.jspecify.annotations.NullMarked;
