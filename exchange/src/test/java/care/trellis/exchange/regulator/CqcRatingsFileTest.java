package care.trellis.exchange.regulator;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.regulator.PublishedRating.Standing;
import care.trellis.exchange.regulator.Succession.Basis;
import care.trellis.exchange.sheet.Sheets;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Missing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CqcRatingsFileTest {
    @Test
    void the_file_of_ratings_gives_one_rating_for_each_location_group_and_key_question() {
        var read = csv("""
                Location ID,Location Name,Care Home?,Location Post Code,Service / Population Group,Domain,Latest Rating,Publication Date,Inherited Rating (Y/N),Provider ID
                1-100,Made-up House,Y,ZZ1 1ZZ,Overall,Overall,Good,14/02/2023,N,1-9
                1-100,Made-up House,Y,ZZ1 1ZZ,Overall,Well-led,Requires improvement,14/02/2023,N,1-9
                1-100,Made-up House,Y,ZZ1 1ZZ,Residential,Safe,Outstanding,14/02/2023,N,1-9
                """);

        assertThat(read.kind()).isEqualTo("ratings by key question");
        assertThat(read.ratings()).extracting(PublishedRating::domain).containsExactly("overall", "well-led", "safe");
        assertThat(read.ratings()).extracting(PublishedRating::group).containsExactly("", "", "Residential");
        var first = read.ratings().getFirst();
        assertThat(first.published()).contains(LocalDate.of(2023, 2, 14));
        assertThat(first.service().careHome()).contains(true);
        assertThat(first.framework()).contains("cqc-key-questions");
        assertThat(first.standing()).isEqualTo(Standing.CURRENT);
        assertThat(read.byLevel()).isEqualTo(Map.of("Good", 1));
    }

    @Test
    void the_heading_is_found_below_prose_and_its_row_is_counted_as_a_spreadsheet_does() {
        var read = csv("""
                CQC directory of active locations,,,
                ,,,
                "Produced on 2 March 2023. A location is where care is given, or run from; see the notes.",,,
                Location ID,Location Latest Overall Rating,Publication Date,Care homes beds
                1-100,Good,01/03/2023,32
                1-101,Splendid,01/03/2023,8
                """);

        assertThat(read.ratings()).extracting(rating -> rating.at().line()).containsExactly(5);
        assertThat(read.notes()).anyMatch(note -> note.contains("row 4"));
        assertThat(read.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(6);
            assertThat(fault.column()).isEqualTo(2);
            assertThat(fault.value()).isEqualTo("\"Splendid\"");
            assertThat(fault.expected()).contains("Requires improvement");
        });
    }

    @Test
    void unnamed_columns_at_the_end_and_padded_rows_are_passed_over() {
        var read = csv("Location ID,Latest Rating,,,\n1-100,Good,,,x\n,,,,\n\u00A0, ,,,\n1-101,Inadequate,,,\n,,,,\n");

        assertThat(read.rowsRead()).isEqualTo(2);
        assertThat(read.refused()).isEmpty();
        assertThat(read.byLevel()).isEqualTo(Map.of("Good", 1, "Inadequate", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Location ID,Latest Rating,Publication Date,Inherited Rating (Y/N)",
                "location_id,rating,publication_date,inherited",
                "CQC LOCATION ID,Location Latest Overall Rating,Publication Date,Inherited rating",
                "Location Id,Overall rating,Report publication date,Inherited"
            })
    void renamed_columns_are_known(String heading) {
        var read = csv(heading + "\n1-100,Good,2023-02-14,Y\n");

        assertThat(read.ratings()).singleElement().satisfies(rating -> {
            assertThat(rating.published()).contains(LocalDate.of(2023, 2, 14));
            assertThat(rating.inherited()).isTrue();
        });
    }

    @Test
    void capitals_in_a_rating_make_no_difference() {
        var read = csv("Location ID,Rating\n1-1,Requires Improvement\n1-2,Requires improvement\n1-3,GOOD\n");

        assertThat(read.byLevel()).isEqualTo(Map.of("Requires improvement", 2, "Good", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not Rated",
                "Inspected but not rated",
                "No published rating",
                "Insufficient evidence to rate",
                "Not formally rated",
                "Unrated"
            })
    void words_for_no_rating_are_missing_and_never_a_low_one(String word) {
        var read = csv("Location ID,Rating\n1-1,Good\n1-2," + word + "\n1-3,\n1-4,-\n");

        assertThat(read.ratings().get(1).reading())
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.word()).isEqualToIgnoringCase(word));
        assertThat(read.missingByWord()).containsEntry("(nothing)", 2).hasSize(2);
        assertThat(read.byLevel()).isEqualTo(Map.of("Good", 1));
    }

    @Test
    void windows_letters_are_read() {
        var read = CqcRatingsFile.read(
                "a.csv",
                "Location ID,Location Name,Rating\n1-1,Café’s House,Good\n".getBytes(Charset.forName("windows-1252")));

        assertThat(read.ratings().getFirst().service().name()).isEqualTo("Café’s House");
    }

    @Test
    void a_workbook_or_an_open_document_is_read_from_the_sheet_that_has_the_columns() {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("README", List.of(List.of("What is in this file"), List.of("Location ID"), List.of("…")));
        sheets.put("Providers", List.of(List.of("Provider ID", "Latest Rating"), List.of("1-9", "Good")));
        sheets.put(
                "Locations",
                List.of(
                        List.of("Locations as at 1 March"),
                        List.of(),
                        List.of("Location ID", "Domain", "Latest Rating", "Publication Date", "Care homes beds"),
                        List.of("1-100", "Overall", "Good", LocalDate.of(2023, 2, 14), 32),
                        List.of("1-100", "Safe", "Requires Improvement", LocalDate.of(2023, 2, 14), 32)));

        for (var file : List.of(Sheets.ods(sheets), Sheets.xlsx(sheets))) {
            var read = CqcRatingsFile.read("a file", file);
            assertThat(read.refused()).isEmpty();
            assertThat(read.ratings()).hasSize(2).allSatisfy(rating -> {
                assertThat(rating.published()).contains(LocalDate.of(2023, 2, 14));
                assertThat(rating.service().places()).hasValue(32);
            });
            assertThat(read.ratings().get(1).reading())
                    .isInstanceOfSatisfying(
                            Level.class, level -> assertThat(level.number()).isEqualTo(2));
            assertThat(read.ratings().get(1).at().line()).isEqualTo(5);
            assertThat(read.notes()).anyMatch(note -> note.contains("sheet Locations"));
        }
    }

    @Test
    void an_inherited_rating_is_linked_to_the_one_id_with_the_same_name_and_postcode() {
        var read = csv("""
                Location ID,Location Name,Location Street Address,Location Post Code,Latest Rating,Inherited Rating (Y/N)
                1-1,Made-up House,1 High Street,ZZ1 1ZZ,Good,N
                1-2,MADE UP HOUSE,1 High St,ZZ11ZZ,Good,Y
                1-3,Old Name,7 Low Road,ZZ2 2ZZ,Good,N
                1-4,New Name,"7, Low Road",ZZ2 2ZZ,Good,Y
                1-5,Twin House,3 Mid Lane,ZZ3 3ZZ,Good,N
                1-6,Twin House,4 Mid Lane,ZZ3 3ZZ,Good,N
                1-7,Twin House,5 Mid Lane,ZZ3 3ZZ,Good,Y
                1-8,Lone House,9 End,ZZ9 9ZZ,Good,Y
                """);

        assertThat(read.linked())
                .containsExactly(
                        new Succession("1-2", "1-1", Basis.NAME_AND_POSTCODE),
                        new Succession("1-4", "1-3", Basis.ADDRESS_AND_POSTCODE));
        assertThat(read.unlinked()).containsExactly("1-7", "1-8");
        assertThat(read.inherited()).isEqualTo(4);
    }

    @Test
    void a_file_without_names_links_nothing_and_says_so() {
        var read = csv("Location ID,Rating,Postcode,Inherited\n1-1,Good,ZZ1 1ZZ,N\n1-2,Good,ZZ1 1ZZ,Y\n");

        assertThat(read.linked()).isEmpty();
        assertThat(read.unlinked()).containsExactly("1-2");
        assertThat(read.notes()).anyMatch(note -> note.contains("no names"));
    }

    @Test
    void a_row_that_cannot_be_read_is_told_with_every_fault_and_the_others_are_kept() {
        var read = csv("""
                Location ID,Latest Rating,Publication Date,Inherited Rating (Y/N),Domain
                1-1,Good,31/02/2023,perhaps,Niceness
                ,Good,14/02/2023,N,Overall
                1-2,Good,14/02/2023,N,Overall
                """);

        assertThat(read.ratings()).hasSize(1);
        assertThat(read.rowsRefused()).isEqualTo(2);
        assertThat(read.refused())
                .extracting(Fault::row, Fault::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, 3),
                        org.assertj.core.groups.Tuple.tuple(2, 4),
                        org.assertj.core.groups.Tuple.tuple(2, 5),
                        org.assertj.core.groups.Tuple.tuple(3, 1));
    }

    @Test
    void a_rating_said_twice_counts_once_and_one_that_differs_is_refused() {
        var read = csv("Location ID,Rating\n1-1,Good\n1-1,Good\n1-1,Inadequate\n");

        assertThat(read.ratings()).hasSize(1);
        assertThat(read.repeated()).isEqualTo(1);
        assertThat(read.rowsRefused()).isEqualTo(1);
        assertThat(read.refused().getFirst().message()).contains("first in row 2");
    }

    @Test
    void the_framework_is_told_only_for_days_on_which_there_was_one() {
        var read = csv("Location ID,Rating,Publication Date\n1-1,Good,2023-11-20\n1-2,Good,2023-11-21\n1-3,Good,\n");

        assertThat(read.ratings().get(0).framework()).contains("cqc-key-questions");
        assertThat(read.ratings().get(1).framework()).isEmpty();
        assertThat(read.ratings().get(2).framework()).isEmpty();
    }

    @Test
    void a_file_without_the_columns_says_which_it_wants() {
        assertThat(Refusal.of(() -> csv("Home,Stars\nMade-up House,5\n"))
                        .getFirst()
                        .expected())
                .contains("Location ID")
                .contains("Latest Rating");
        assertThat(Refusal.of(() -> csv("Location ID,Rating\n"))).isNotEmpty();
        assertThat(Refusal.of(() -> csv("Location ID,Rating\n1-1,Splendid\n"))).hasSize(1);
    }

    private static RatingsImport csv(String text) {
        return CqcRatingsFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
