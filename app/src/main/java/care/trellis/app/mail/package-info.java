/** Mail: what waits to be sent, and sending it. */
@NullMarked
package care.trellis.app.mail;

import org.jspecify.annotations.NullMarked;
