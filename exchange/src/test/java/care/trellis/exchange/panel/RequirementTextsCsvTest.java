package care.trellis.exchange.panel;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Refusal;
import care.trellis.quality.backtest.DatedRequirement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as inspectors write them; the sentences are ours. */
class RequirementTextsCsvTest {
    private static List<DatedRequirement> read(String rows) {
        return RequirementTextsCsv.read(
                "texts.csv", ("cs,inspection_date,requirement_text\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static List<LocalDate> days(String text) {
        return read("CS1,2020-11-26,\"" + text + "\"\n").getFirst().by();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By 3 May 2021, the home must put this right.",
                "The home must, by 03 May 2021, put this right.",
                "by 3rd May 2021",
                "BY THE 3rd of MAY, 2021",
                "It is to be done by: 3 May 2021.",
                "By,  3 May  2021",
                "by 3 May 2021."
            })
    void a_day_is_found_however_it_is_written(String text) {
        assertThat(days(text)).containsExactly(LocalDate.of(2021, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By 31 June 2021 at the latest.",
                "On 3 May 2021 we came.",
                "nearby 3 May 2021",
                "by May 2021",
                "by 3 Mai 2021",
                ""
            })
    void what_is_no_day_by_which_something_is_due_is_passed_over(String text) {
        assertThat(days(text)).isEmpty();
    }

    @Test
    void every_day_of_a_text_is_found() {
        assertThat(days("1. By 11 January 2021 this. 2. By 1 March 2021 that, as said on 2 February 2020."))
                .containsExactly(LocalDate.of(2021, 1, 11), LocalDate.of(2021, 3, 1));
    }

    @Test
    void an_inspection_without_its_day_stands_in_the_list() {
        assertThat(read("CS1,,By 3 May 2021\n"))
                .containsExactly(new DatedRequirement("CS1", Optional.empty(), List.of(LocalDate.of(2021, 5, 3))));
    }

    @Test
    void faults_are_named() {
        var faults = Refusal.of(() -> read("CS1,yesterday,a\n,2021-05-03,b\nCS2,2021-05-03,c\nCS2,2021-05-03,d\n"));

        assertThat(faults).hasSize(3);
        assertThat(faults.get(0).message()).contains("\"yesterday\"");
        assertThat(faults.get(2).message()).contains("2021-05-03 for CS2 again");
    }
}
