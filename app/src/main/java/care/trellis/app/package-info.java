/** The web application: one package per subject. */
@NullMarked
package care.trellis.app;

import org.jspecify.annotations.NullMarked;
