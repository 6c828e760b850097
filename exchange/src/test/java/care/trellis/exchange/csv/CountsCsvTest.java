package care.trellis.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.quality.funnel.Counted;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelChoices;
import care.trellis.quality.funnel.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsCsvTest {
    @Test
    void a_row_is_a_service_with_what_was_counted_of_how_many() {
        assertThat(
                        read(
                                "service,numerator,denominator,owner\nAsh,3,20,Hillside\n\"Yew, North\",\"1,000\",2500.5,n/a\n"))
                .containsExactly(
                        new Counted("Ash", 3, 20, "Hillside", new Position(2, 2)),
                        new Counted("Yew, North", 1000, 2500.5, "", new Position(3, 2)));
    }

    @Test
    void more_than_all_is_told_by_its_row() {
        var counts = read("service,numerator,denominator\nAsh,3,20\nYew,5,3\nElm,1,9\nFir,2,9\n");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Funnel.of(counts, FunnelChoices.of(Kind.PROPORTION)))
                .withMessageContaining("line 3, column 2: service Yew: found 5 of 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local_authority,below_good,rated",
                "Council;Below Good;Rated",
                "group,x,n",
                "area\tobserved\texpected",
                "organisation,count,exposure",
                "local_authority,below_good,rated,total_of_something_else",
                "service,numerator,denominator,area,count,places"
            })
    void columns_are_known_by_what_people_call_them(String heading) {
        var separator = heading.replaceAll("[A-Za-z_ ]", "").substring(0, 1);
        var text = "# remark, with a comma\n" + heading + "\nLeeds,30,146\n".replace(",", separator);
        assertThat(read(text))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(Counted.of("Leeds", 30, 146));
    }

    @Test
    void every_slip_is_named_with_its_row_and_column() {
        var faults = Refusal.of(() ->
                read("service,numerator,denominator\nAsh,3,20\nAsh,-1,0\n,2,x\nYew,,5\nElm,suppressed,9\nOak,1,.\n"));
        assertThat(faults)
                .extracting(fault -> fault.row() + "/" + fault.column() + " " + fault.value() + ": " + fault.expected())
                .containsExactly(
                        "3/1 \"Ash\" again (first in row 2): every service once",
                        "3/2 -1: a number from 0 to 1,000,000,000",
                        "3/3 0: a number from 0.000001 to 1,000,000,000",
                        "4/1 nothing: a value",
                        "4/3 \"x\": a number from 0.000001 to 1,000,000,000",
                        "5/2 nothing: a figure; leave out the row of a service of which nothing is known",
                        "6/2 \"suppressed\": a number from 0 to 1,000,000,000",
                        "7/3 \".\": a figure; leave out the row of a service of which nothing is known");
    }

    @Test
    void a_missing_column_is_told_with_the_nearest() {
        var fault = Refusal.of(() -> read("service,numerator,denominater\nAsh,3,20\n"))
                .getFirst();
        assertThat(fault.value()).isEqualTo("no column denominator");
        assertThat(fault.message()).contains("denominater");
    }

    @Test
    void a_longer_file_than_wanted_is_refused() {
        var content = "service,numerator,denominator\nAsh,3,20\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Refusal.of(() -> CountsCsv.read("c.csv", content, content.length - 1)))
                .hasSize(1);
        assertThat(CountsCsv.read("c.csv", content, content.length)).hasSize(1);
    }

    @Test
    void the_sample_is_of_38_councils_three_of_which_lie_outside() {
        var counts = CountsCsv.read("counts.csv", QualityLibrary.sample("counts.csv"));
        assertThat(counts).hasSize(38);
        var funnel = Funnel.of(counts, FunnelChoices.of(Kind.PROPORTION));
        assertThat(funnel.adjusted()).isTrue();
        // Worked out once more with numpy.
        assertThat(funnel.phi()).isCloseTo(1.042444565858962, within(1e-9));
        assertThat(funnel.tau2()).isCloseTo(0.00021024433393878727, within(1e-12));
        assertThat(funnel.points().stream().filter(point -> point.verdict().isOutside()))
                .extracting(point -> point.service())
                .containsExactly("Blackpool", "Cumbria", "Wirral");
    }

    private static List<Counted> read(String text) {
        return CountsCsv.read("counts.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
