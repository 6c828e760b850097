/**
 * What people would say of services: answers that nobody selected, shrunk and set beside the usual range, with what is
 * not known said as well.
 *
 * <p>Method: closed-form empirical Bayes with a case-mix slope (Morris 1983, <i>Parametric empirical Bayes inference</i>,
 * JASA 78:47–55) and the between-service variance of Paule and Mandel (1982, J. Res. Natl. Bur. Stand. 87:377–385).
 */
@NullMarked
package care.trellis.quality.rating;

import org.jspecify.annotations.NullMarked;
