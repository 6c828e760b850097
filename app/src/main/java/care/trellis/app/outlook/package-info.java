/** What is coming: people who will need care, and the places, staff and money it takes, with how wrong the methods were before. */
@NullMarked
package care.trellis.app.outlook;

import org.jspecify.annotations.NullMarked;
