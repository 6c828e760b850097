package care.trellis.exchange.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each check finds its fault, and a sound answer has none. */
class ReferralChecksTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOUND = """
            {"id": "s1", "name": "A service", "status": "active", "organization_id": "o1",
             "minimum_age": 18, "maximum_age": 65, "assured_date": "2026-03-31",
             "organization": {"id": "o1", "name": "An owner", "description": "Cares"},
             "schedules": [{"id": "h1", "valid_from": "2026-01-01", "valid_to": "2026-12-31",
                            "opens_at": "09:00:00", "closes_at": "17:00:00"}],
             "service_at_locations": [{"id": "a1", "service_id": "s1", "location_id": "l1",
                 "location": {"id": "l1", "name": "A house", "latitude": 53.2, "longitude": -0.5}}],
             "attributes": [{"id": "t1", "taxonomy_term_id": "w1",
                 "taxonomy_term": {"id": "w1", "name": "Dementia", "description": "Dementia", "taxonomy_id": "x1"}}]}""";
    private static final String TAXONOMY = "{\"id\": \"x1\", \"name\": \"Groups\", \"description\": \"Of people\"}";

    @Test
    void a_sound_answer_has_no_fault() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            53.2                       | 100                        | location.latitude: 100 degrees, expected -90 to 90
            -0.5                       | -180.1                     | location.longitude: -180.1 degrees, expected -180 to 180
            , "longitude": -0.5        | ''                         | latitude and longitude come together or not at all
            2026-12-31                 | 2025-12-31                 | valid_to: 2025-12-31 is before valid_from, 2026-01-01
            17:00:00                   | 08:00:00                   | closes_at: 08:00:00 is before opens_at, 09:00:00
            2026-03-31                 | 31/03/2026                 | assured_date: "31/03/2026", expected a day such as 2026-03-31
            "maximum_age": 65          | "maximum_age": 16          | maximum_age: 16 is less than minimum_age, 18
            "organization_id": "o1"    | "organization_id": "o2"    | organization_id: no organization has the id o2
            "service_id": "s1"         | "service_id": "s2"         | service_id: no service has the id s2
            "location_id": "l1"        | "location_id": "l2"        | location_id: no location has the id l2
            "taxonomy_term_id": "w1"   | "taxonomy_term_id": "w2"   | taxonomy_term_id: no taxonomy_term has the id w2
            "taxonomy_id": "x1"        | "taxonomy_id": "x2"        | taxonomy_id: no taxonomy has the id x2
            "taxonomy_id": "x1"        | "parent_id": "w9"          | parent_id: no taxonomy_term has the id w9
            "name": "An owner"         | "name": " "                | organization.name: is blank
            """)
    void what_the_schema_lets_pass_is_found(String sound, String planted, String fault) {
        assertThat(SOUND).contains(sound);
        assertThat(faults(SOUND.replace(sound, planted)))
                .singleElement()
                .asString()
                .endsWith(fault);
    }

    @Test
    void an_id_that_is_given_twice_is_found_and_a_page_that_does_not_add_up() {
        var page = "{\"total_items\": 1, \"size\": 3, \"empty\": true, \"contents\": [" + TAXONOMY + ", " + TAXONOMY
                + "]}";
        var checks = new ReferralChecks();
        checks.look("/taxonomies", "taxonomy", JSON.readTree(page));
        assertThat(checks.faults())
                .containsExactly(
                        "/taxonomies contents[1].id: x1 is there twice",
                        "/taxonomies.size: 3, but there are 2",
                        "/taxonomies.empty: true, but there are 2",
                        "/taxonomies.total_items: 1, but there are 2");
    }

    private static List<String> faults(String service) {
        var checks = new ReferralChecks();
        checks.look("/services/s1", "service", JSON.readTree(service));
        checks.look("/taxonomies/x1", "taxonomy", JSON.readTree(TAXONOMY));
        return checks.faults();
    }
}
