@NullMarked
package care.trellis.app.mail;

import org.jspecify.annotations.NullMarked;
