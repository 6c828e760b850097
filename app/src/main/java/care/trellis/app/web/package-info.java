/** What all pages share: layout, navigation, assets, security headers, errors. */
@NullMarked
package care.trellis.app.web;

import org.jspecify.annotations.NullMarked;
