package care.trellis.exchange.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.exchange.library.DemandLibrary;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookTablesTest {
    @Test
    void the_tables_that_ship_are_those_that_onss_full_ones_give_byte_for_byte() {
        var sources = new HashMap<String, byte[]>();
        OutlookTables.SOURCES.forEach(name -> sources.put(name, Reference.bytes(name)));

        var tables = OutlookTables.of(sources);

        assertThat(tables.keySet()).containsExactlyElementsOf(DemandLibrary.tableNames());
        tables.forEach((name, content) ->
                assertThat(DemandLibrary.table(name)).as(name).isEqualTo(content));
    }

    @Test
    void a_missing_source_is_named() {
        assertThatThrownBy(() -> OutlookTables.of(Map.of())).hasMessageContaining("npp2022/population_england.csv");
    }
}
