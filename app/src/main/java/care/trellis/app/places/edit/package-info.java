/** What people change in the directory by hand: seen by everybody, kept from being written over by a file. */
@NullMarked
package care.trellis.app.places.edit;

import org.jspecify.annotations.NullMarked;
