/** Models, books, scenarios and crosswalks as YAML files, read with the place of every word. */
@NullMarked
package care.trellis.exchange.yaml;

import org.jspecify.annotations.NullMarked;
