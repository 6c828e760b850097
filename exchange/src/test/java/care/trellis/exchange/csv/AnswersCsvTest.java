package care.trellis.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Scale;
import care.trellis.quality.rating.Service;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswersCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

    private static Answers read(String text) {
        return AnswersCsv.read("answers.csv", text.getBytes(StandardCharsets.UTF_8), Scale.ZERO_TO_THREE);
    }

    @Test
    void answers_are_read_with_everything_known_of_them() {
        var answers = read("""
                # made up
                service,domain,score,resident,type,date,collected
                A,dignity,2,r1,Self,2025-01-31,random invitation
                A,dignity,0,r2,relative,31/01/2024,Census
                A,dignity,1,,supported self,2025-02-01,concern
                A,dignity,3,r1,self,2025-03-01,routine return
                B,control,1.5,r1,,2025-03-02,
                """);
        var ratings = Ratings.of(answers, RatingRules.asAt(TODAY));

        assertThat(answers.size()).isEqualTo(5);
        assertThat(answers.services()).containsExactly("A", "B");
        assertThat(answers.domains()).containsExactly("dignity", "control");
        assertThat(answers.newest()).contains(LocalDate.of(2025, 3, 2));
        assertThat(answers.remarks()).isEmpty();
        var heard = ratings.rating("A", "dignity").orElseThrow().heard();
        assertThat(heard.by()).containsEntry(Respondent.SELF, 1).containsEntry(Respondent.RELATIVE_OR_ADVOCATE, 1);
        assertThat(heard.superseded()).isEqualTo(1);
        assertThat(heard.selected()).containsEntry(Collected.CONCERN, 1);
        assertThat(heard.oldest()).isEqualTo(LocalDate.of(2024, 1, 31));
        // Where the file says how answers were collected, an empty cell is not taken for the best.
        assertThat(ratings.rating("B", "control").orElseThrow().heard().selected())
                .containsEntry(Collected.NOT_SAID, 1);
    }

    @Test
    void other_headings_and_less_are_understood_and_what_is_assumed_is_said() {
        var answers = read("""
                Home,relative,level
                H1,1,2
                H1,0,3
                H1,,1
                H1,0,
                """);
        var heard = Ratings.of(answers, RatingRules.asAt(TODAY))
                .ratings()
                .getFirst()
                .heard();

        assertThat(answers.domains()).containsExactly(Answers.ONE_DOMAIN);
        assertThat(heard.by())
                .containsEntry(Respondent.RELATIVE_OR_ADVOCATE, 1)
                .containsEntry(Respondent.SELF, 1)
                .containsEntry(Respondent.NOT_SAID, 1);
        assertThat(answers.remarks())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("Rows without a score, left out: 1."),
                        second ->
                                assertThat(second).startsWith("The file does not say how the answers were collected."),
                        third -> assertThat(third).startsWith("The answers have no dates."));
    }

    @Test
    void every_fault_is_named_at_once_with_row_and_column() {
        var faults = Refusal.of(() -> read("""
                service,score,type,date,collected
                A,4,self,2025-01-31,census
                ,2,self,2025-01-31,census
                A,two,self,2025-01-31,census
                A,2,sefl,2025-02-30,censsus
                A,2,self,,census
                A,2,self,1066-10-14,census
                """));

        assertThat(faults)
                .extracting(Fault::row, Fault::column, Fault::value)
                .containsExactly(
                        tuple(2, 2, "4"),
                        tuple(3, 1, "nothing"),
                        tuple(4, 2, "\"two\""),
                        tuple(5, 3, "\"sefl\""),
                        tuple(5, 4, "\"2025-02-30\""),
                        tuple(5, 5, "\"censsus\""),
                        tuple(6, 4, "nothing"),
                        tuple(7, 4, "1066-10-14"));
        assertThat(faults.getFirst().expected()).isEqualTo("a number from 0 to 3");
    }

    @Test
    void a_file_that_is_too_long_or_lacks_a_column_is_refused() {
        assertThat(Refusal.of(() -> AnswersCsv.read("a.csv", new byte[11], 10, Scale.ZERO_TO_THREE)))
                .extracting(Fault::expected)
                .containsExactly("at most 10 bytes");
        assertThat(Refusal.of(() -> read("service,domain\nA,b\n")).getFirst().message())
                .contains("no column score");
        assertThat(Refusal.of(() -> read("service,score\n")).getFirst().value()).contains("no rows");
        assertThat(Refusal.of(() -> read("service,score\nA,n/a\n"))).isNotEmpty();
    }

    @Test
    void services_are_read_with_everything_known_of_them() {
        var services = ServicesCsv.read("s.csv", """
                id,service name,residents,beds,invited,sector,client group,owner,last visit
                A,Alder House,38,40,36,private,older people,Hillside,01/02/2024
                B,,,12,,,,,
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(services)
                .containsExactly(
                        new Service(
                                "A",
                                "Alder House",
                                OptionalInt.of(38),
                                OptionalInt.of(40),
                                OptionalInt.of(36),
                                "private",
                                "older people",
                                "Hillside",
                                LocalDate.of(2024, 2, 1)),
                        new Service(
                                "B",
                                "B",
                                OptionalInt.empty(),
                                OptionalInt.of(12),
                                OptionalInt.empty(),
                                "",
                                "",
                                "",
                                null));
    }

    @Test
    void faults_of_services_are_named_at_once() {
        var faults = Refusal.of(() -> ServicesCsv.read("s.csv", """
                service,places,last_visit
                A,-3,2024-01-01
                A,12.5,soon
                ,3,
                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(faults)
                .extracting(Fault::row, Fault::column)
                .containsExactly(tuple(2, 2), tuple(3, 1), tuple(3, 2), tuple(3, 3), tuple(4, 1));
        assertThat(Refusal.of(() -> ServicesCsv.read("s.csv", new byte[11], 10)))
                .hasSize(1);
    }

    @Test
    void the_samples_that_ship_are_read_and_rated() {
        var answers = AnswersCsv.read("answers.csv", QualityLibrary.sample("answers.csv"), Scale.ZERO_TO_THREE);
        var services = ServicesCsv.read("services.csv", QualityLibrary.sample("services.csv"));
        var ratings =
                Ratings.of(answers, services, RatingRules.asAt(answers.newest().orElseThrow()));

        assertThat(services).hasSize(25);
        assertThat(answers.domains()).hasSize(3);
        assertThat(ratings.remarks()).isEmpty();
        assertThat(ratings.fits()).allMatch(fit -> fit.refusal().isEmpty());
        assertThat(new String(QualityLibrary.sample("answers.csv"), StandardCharsets.UTF_8))
                .startsWith("# Made up by Trellis");
    }
}
