package care.trellis.cost.unit;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Refusals;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pound | 1 | \"pound\" | a currency code such as GBP, ratio, %, or one of bed, day, home, hour",
                "£/hour | 1 | \"£\" | a currency code such as GBP",
                "money | 1 | \"money\" | a currency code such as GBP",
                "gbp | 1 | \"gbp\" | a currency code such as GBP",
                "GBP/weeks | 5 | \"weeks\" | week, in the singular",
                "GBP/homes | 5 | \"homes\" | home, in the singular",
                "GBP/ | 5 | \"nothing\" | a currency code",
                "GBP//week | 5 | \"nothing\" | a currency code",
                "GBP week | 5 | \"w\" | / or * between units",
                "GBP^0 | 5 | \"GBP^0\" | a power from 1 to 9 after ^",
                "GBP^ | 5 | \"GBP^\" | a power from 1 to 9 after ^",
                "GBP^x | 5 | \"GBP^x\" | a power from 1 to 9 after ^",
                "GBP^10 | 6 | \"0\" | / or * between units",
                "GBP^5*GBP^5 | 1 | \"GBP^5*GBP^5\" | no power above 9",
                "week/GBP^5/GBP^5 | 1 | \"week/GBP^5/GBP^5\" | no power above 9",
                "xGBP | 1 | \"xGBP\" | a currency code",
                "kWEEK | 1 | \"kWEEK\" | a currency code",
            })
    void a_unit_that_is_none_is_refused_at_its_place(String written, int column, String found, String expected) {
        var vocabulary = UnitVocabulary.with(List.of("home"));

        var fault = Refusals.single(() -> vocabulary.parse("parameter pay", new Text(written, new Position(7, 20))));

        assertThat(fault.at()).isEqualTo(new Position(7, 19 + column));
        assertThat(fault.subject()).isEqualTo("parameter pay");
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).startsWith(expected);
    }

    @Test
    void nothing_at_all_is_refused_too() {
        assertThat(Refusals.single(() -> Unit.parse("")).found()).isEqualTo("\"nothing\"");
        assertThat(Refusals.single(() -> Unit.parse("  ")).found()).isEqualTo("\"nothing\"");
        assertThat(Unit.parse("GBP^9")).hasToString("GBP^9");
    }
}
