package care.trellis.exchange.regulator;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Refusal;
import care.trellis.exchange.regulator.PublishedRating.Standing;
import care.trellis.exchange.regulator.Succession.Basis;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CqcLocationsJsonTest {
    private static final String HOUSE = """
            {"locationId": "1-1", "providerId": "1-9", "name": "Made-up House", "numberOfBeds": 32, "careHome": "Y",
             "postalCode": "ZZ1 1ZZ", "deregistrationDate": null,
             "inspectionCategories": [{"code": "S1", "primary": "true", "name": "Residential social care"}],
             "currentRatings": {"overall": {"rating": "Good", "reportDate": "2023-03-20",
               "keyQuestionRatings": [{"name": "Safe", "rating": "Requires Improvement"},
                                      {"name": "Well-led", "rating": "Inspected but not rated"}]}},
             "historicRatings": [
               {"reportDate": "2016-05-01", "overall": {"rating": "Good"}},
               {"reportDate": "2019-06-01", "overall": {"rating": "Inadequate",
                 "keyQuestionRatings": [{"name": "Safe", "rating": "Inadequate"}]}}],
             "assessment": [{"assessmentPlanPublishedDateTime": "2025-01-20T00:00:00Z", "ratings": {"overall": [],
               "asgRatings": [{"name": "Residential care", "rating": "Good", "status": "Published",
                 "keyQuestionRatings": [{"name": "Safe", "rating": "Good", "percentageScore": "65"}]}]}}]}
            """;

    @Test
    void a_location_gives_current_earlier_and_single_assessment_ratings_each_by_its_framework() {
        var read = json(HOUSE);

        assertThat(read.ratings()).hasSize(8);
        assertThat(read.byLevel()).isEqualTo(Map.of("Good", 1));
        var safe = read.ratings().stream()
                .filter(rating -> rating.domain().equals("safe"))
                .toList();
        assertThat(safe)
                .extracting(rating -> rating.reading().word())
                .containsExactly("Requires improvement", "Inadequate", "Good");
        assertThat(safe)
                .extracting(PublishedRating::standing)
                .containsExactly(Standing.CURRENT, Standing.EARLIER, Standing.CURRENT);
        assertThat(safe)
                .extracting(rating -> rating.framework().orElse(""))
                .containsExactly("cqc-key-questions", "cqc-key-questions", "cqc-single-assessment");
        assertThat(safe.getLast().percent()).hasValue(65);
        assertThat(safe.getLast().group()).isEqualTo("Residential care");
        assertThat(safe.getLast().published()).contains(LocalDate.of(2025, 1, 20));
        var service = safe.getFirst().service();
        assertThat(service.category()).isEqualTo("Residential social care");
        assertThat(service.places()).hasValue(32);
        assertThat(read.missingByWord()).isEqualTo(Map.of("Inspected but not rated", 1));
    }

    @Test
    void where_none_is_current_the_latest_earlier_one_is_the_last_known() {
        var read = json("""
                {"locationId": "1-1", "currentRatings": {}, "historicRatings": [
                  {"reportDate": "2016-05-01", "overall": {"rating": "Good"}},
                  {"reportDate": "2019-06-01", "overall": {"rating": "Inadequate"}},
                  {"reportDate": "2018-06-01", "overall": {"rating": "Outstanding"}}]}
                """);

        assertThat(read.ratings())
                .extracting(PublishedRating::standing)
                .containsExactly(Standing.LAST_KNOWN, Standing.EARLIER, Standing.EARLIER);
        assertThat(read.ratings().getFirst().reading().word()).isEqualTo("Inadequate");
        assertThat(read.byLevel()).isEqualTo(Map.of("Inadequate", 1));
        assertThat(read.notes()).singleElement().asString().startsWith("1 with no current rating");
    }

    @Test
    void relationships_and_the_organisation_a_rating_names_link_old_and_new_ids() {
        var read = json("""
                [{"locationId": "1-2", "relationships": [{"relatedLocationId": "1-1", "relatedLocationName": "A",
                   "type": "HSCA Predecessor", "reason": "Change of ownership"}],
                  "currentRatings": {"overall": {"rating": "Good", "reportDate": "2019-01-01", "organisationId": "1-1"}}},
                 {"locationId": "1-3", "relationships": [{"relatedLocationId": "1-4", "type": "HSCA Successor"}]},
                 {"locationId": "1-6",
                  "currentRatings": {"overall": {"rating": "Good", "organisationId": "1-5"}}}]
                """);

        assertThat(read.linked())
                .containsExactly(
                        new Succession("1-2", "1-1", Basis.REGULATOR),
                        new Succession("1-4", "1-3", Basis.REGULATOR),
                        new Succession("1-6", "1-5", Basis.REGULATOR));
        assertThat(read.unlinked()).isEmpty();
        assertThat(read.inherited()).isEqualTo(2);
    }

    @Test
    void a_location_with_faults_is_left_out_and_told_with_its_place_and_the_others_are_kept() {
        var read = json("{\"locations\": [" + HOUSE + ",\n{\"locationId\": \"1-2\", \"numberOfBeds\": \"many\",\n"
                + "\"currentRatings\": {\"overall\": {\"rating\": \"Splendid\", \"reportDate\": \"14 May\"}}},\n 7]}");

        assertThat(read.ratings()).hasSize(8);
        assertThat(read.rowsRefused()).isEqualTo(1);
        int second = (int) HOUSE.lines().count() + 2;
        assertThat(read.refused())
                .extracting(fault -> fault.row() - second, fault -> fault.value())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(0, "\"many\""),
                        org.assertj.core.groups.Tuple.tuple(1, "\"Splendid\""),
                        org.assertj.core.groups.Tuple.tuple(1, "\"14 May\""),
                        org.assertj.core.groups.Tuple.tuple(2, "\"7\""));
    }

    @Test
    void what_is_no_answer_of_the_api_is_refused_at_its_place() {
        for (var text : List.of("", "7", "[]", "{\"a\": 1}", "{\"locationId\": \"1-1\",}", "[".repeat(100), "{} {}")) {
            assertThat(Refusal.of(() -> json(text)))
                    .as(text)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.row()).isPositive());
        }
        assertThat(Refusal.of(() -> json("{\"locationId\": \"1-1\",\n \"careHome\": \"?\"}"))
                        .getFirst()
                        .row())
                .isEqualTo(2);
    }

    private static RatingsImport json(String text) {
        return CqcLocationsJson.read("a.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
