@NullMarked
package care.trellis.app.browser;

import org.jspecify.annotations.NullMarked;
