package care.trellis.exchange.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.sheet.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ListingFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final List<List<?>> ACTIVE_LOCATIONS = List.of(
            List.of("Care Quality Commission: locations that were active on 2 March 2026"),
            List.of(""),
            List.of("A location is where care is given, or run from. Notes are on the first sheet."),
            List.of(
                    "Location ID",
                    "Location HSCA start date",
                    "Care home?",
                    "Location Name",
                    "Location ODS Code",
                    "Location Telephone Number",
                    "Location Web Address",
                    "Care homes beds",
                    "Location Type/Sector",
                    "Location Region",
                    "Location Local Authority",
                    "Location Latitude",
                    "Location Longitude",
                    "Location Street Address",
                    "Location City",
                    "Location Postal Code",
                    "Location PAF / UPRN ID",
                    "Provider ID",
                    "Provider Name",
                    "Provider Companies House Number",
                    "Brand ID",
                    "Brand Name",
                    "Service type - Care home service without nursing",
                    "Service type - Domiciliary care service",
                    "Service user band - Dementia",
                    "Service user band - Older People",
                    "",
                    ""),
            List.of(
                    "1-100",
                    "01/05/2014",
                    "Y",
                    "Rose House",
                    "VL1AA",
                    "01632960001",
                    "www.example.org/rose",
                    "32",
                    "Social Care Org",
                    "North West",
                    "Larkshire",
                    "54.5",
                    "-2.1",
                    "1 Mill Lane",
                    "Larkton",
                    "zz11zz",
                    "100000001",
                    "1-9",
                    "Larkspur Care Ltd",
                    "01234567",
                    "BD1",
                    "BRAND Larkspur",
                    "Y",
                    "",
                    "Y",
                    "Y",
                    "",
                    ""),
            List.of("", "", ""),
            List.of(
                    "1-101",
                    "01/05/2014",
                    "N",
                    "A dentist",
                    "",
                    "",
                    "",
                    "",
                    "Primary Dental Care",
                    "North West",
                    "Larkshire",
                    "",
                    "",
                    "2 Mill Lane",
                    "Larkton",
                    "ZZ1 1ZZ",
                    "",
                    "1-8",
                    "Teeth Ltd",
                    "",
                    "-",
                    "-",
                    "",
                    "",
                    "",
                    ""),
            List.of(
                    "1-102",
                    "31/02/2014",
                    "N",
                    "At home",
                    "",
                    "",
                    "",
                    "",
                    "Social Care Org",
                    "North West",
                    "Larkshire",
                    "95",
                    "-2",
                    "",
                    "",
                    "ZZ1 2ZZ",
                    "",
                    "1-9",
                    "Larkspur Care Ltd",
                    "",
                    "-",
                    "-",
                    "",
                    "Y",
                    "",
                    ""));

    @Test
    void active_locations_without_ratings_are_services_in_ods_and_in_xlsx() {
        var sheets = Map.<String, List<List<?>>>of("HSCA_Active_Locations", ACTIVE_LOCATIONS);
        for (var content : List.of(Sheets.ods(sheets), Sheets.xlsx(sheets))) {
            var listing = ListingFile.read("active.ods", content, TODAY);

            assertThat(listing.kind()).isEqualTo("locations without ratings");
            assertThat(listing.isWhole()).isTrue();
            assertThat(listing.services()).singleElement().satisfies(service -> {
                assertThat(service.ids())
                        .extracting(ListedId::key)
                        .containsExactly("cqc-location:1-100", "ods:VL1AA", "uprn:100000001");
                assertThat(service.facts())
                        .containsOnly(
                                entry("name", "Rose House"),
                                entry("address", "1 Mill Lane, Larkton"),
                                entry("postcode", "ZZ1 1ZZ"),
                                entry("local_authority", "Larkshire"),
                                entry("region", "North West"),
                                entry("care_home", "yes"),
                                entry("capacity", "32"),
                                entry("telephone", "01632960001"),
                                entry("website", "https://www.example.org/rose"),
                                entry("opened_on", "2014-05-01"),
                                entry("latitude", "54.5"),
                                entry("longitude", "-2.1"),
                                entry("types", "Care home service without nursing"),
                                entry("client_groups", "Dementia; Older People"),
                                entry("organisation", "cqc-provider:1-9"));
                assertThat(service.ratings()).isEmpty();
            });
            assertThat(listing.organisations()).singleElement().satisfies(provider -> {
                assertThat(provider.facts()).containsEntry("name", "Larkspur Care Ltd");
                assertThat(provider.group()).isEqualTo("BD1");
                assertThat(provider.groupName()).isEqualTo("BRAND Larkspur");
                assertThat(provider.ids())
                        .extracting(ListedId::key)
                        .containsExactly("cqc-provider:1-9", "companies-house:01234567");
            });
            assertThat(listing.rows()).isEqualTo(3);
            assertThat(listing.rowsRefused()).isEqualTo(1);
            assertThat(listing.refused()).extracting(Fault::row).containsOnly(8);
            assertThat(listing.refused()).extracting(Fault::value).contains("\"31/02/2014\"", "95");
            assertThat(listing.notes()).anyMatch(note -> note.startsWith("1 rows are of other care"));
        }
    }

    @Test
    void ratings_in_windows_1252_keep_their_letters_and_a_missing_rating_is_none() {
        var listing = read("""
                Location ID,Location Name,Location Latest Overall Rating,Publication Date,Provider ID,Provider Name,,
                1-100,Café House – north,Requires Improvement,14/02/2023,1-9,Provider,,
                1-101,Other House,Not Rated,,1-9,Provider,,
                ,,,,,,,
                """.getBytes(Charset.forName("windows-1252")));

        assertThat(listing.services().getFirst().facts()).containsEntry("name", "Café House – north");
        assertThat(listing.services().getFirst().ratings())
                .containsExactly(new ListedService.Rating(
                        "cqc",
                        "",
                        "overall",
                        "Requires improvement",
                        Optional.of(LocalDate.of(2023, 2, 14)),
                        false,
                        true));
        assertThat(listing.services().getLast().ratings()).isEmpty();
        assertThat(listing.refused()).isEmpty();
    }

    @Test
    void a_service_without_a_name_is_called_by_what_is_known() {
        var listing = read("""
                location_id,category,postcode_district,rating,provider_id
                1-100,Residential social care,TN37,Good,1-9
                """);

        assertThat(listing.services().getFirst().facts()).doesNotContainKey("name");
        assertThat(listing.services().getFirst().otherwise())
                .containsOnly(
                        entry("name", "Residential social care, TN37 (1-100)"),
                        entry("types", "Residential social care"));
        assertThat(listing.organisations().getFirst().otherwise()).isEqualTo("Provider 1-9");
    }

    @Test
    void an_answer_of_the_api_tells_of_one_location_and_not_of_those_it_leaves_out() {
        var listing = read("""
                {"locationId": "1-100", "providerId": "1-9", "type": "Social Care Org", "name": "Rose House",
                 "registrationDate": "2014-05-01", "deregistrationDate": "2026-01-31", "numberOfBeds": 32,
                 "careHome": "Y", "postalCode": "ZZ1 1ZZ", "localAuthority": "Larkshire", "onspdLatitude": 54.5,
                 "onspdLongitude": -2.1, "mainPhoneNumber": "01632960001", "website": "javascript:alert(1)",
                 "gacServiceTypes": [{"name": "Residential homes", "description": "Care home service without nursing"}],
                 "specialisms": [{"name": "Dementia"}], "brandId": "BD1", "brandName": "BRAND Larkspur",
                 "relationships": [{"relatedLocationId": "1-50", "type": "HSCA Predecessor"}]}
                """);

        assertThat(listing.isWhole()).isFalse();
        assertThat(listing.services())
                .singleElement()
                .satisfies(service -> assertThat(service.facts())
                        .contains(
                                entry("closed_on", "2026-01-31"),
                                entry("types", "Care home service without nursing"),
                                entry("client_groups", "Dementia"),
                                entry("latitude", "54.5"))
                        .doesNotContainKey("website"));
        assertThat(listing.links()).singleElement().satisfies(link -> {
            assertThat(link.newer().key()).isEqualTo("cqc-location:1-100");
            assertThat(link.older().key()).isEqualTo("cqc-location:1-50");
            assertThat(link.basis()).isEqualTo("regulator");
        });
        assertThat(listing.organisations().getFirst().group()).isEqualTo("BD1");
    }

    @Test
    void a_month_of_the_scottish_datastore_tells_where_a_service_is() {
        var listing = read("""
                Data as at 31 May 2026,,,,,,,,
                CareService,CSNumber,ServiceName,Address_line_1,Service_town,Service_Postcode,SP_number,Council_Area_Name,DateReg
                Care Home Service,CS2003000164,Heather House,1 Brae,Aberdeen,AB1 1AA,SP2003000011,Aberdeen City Council,01/04/2002
                Care Home Service,CS2003,Wrong,,,,SP2003000011,Atlantis,01/04/2002
                """);

        assertThat(listing.services())
                .singleElement()
                .satisfies(service -> assertThat(service.facts())
                        .contains(
                                entry("name", "Heather House"),
                                entry("local_authority", "Aberdeen City"),
                                entry("care_home", "yes"),
                                entry("address", "1 Brae, Aberdeen"),
                                entry("opened_on", "2002-04-01")));
        assertThat(listing.rowsRefused()).isEqualTo(1);
        assertThat(listing.refused())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.row()).isEqualTo(4));
    }

    @Test
    void of_a_scottish_table_of_many_months_only_the_last_is_taken_and_the_listing_says_so() {
        var listing = read("""
                snapshot,cs,provider,council,places,kq_setting
                2026-04-30,CS2003000164,SP1,Aberdeen City,40,4
                2026-05-31,CS2003000164,SP1,Aberdeen City,38,5
                2026-04-30,CS2003000165,SP1,Aberdeen City,20,nonsense
                """);

        assertThat(listing.services()).singleElement().satisfies(service -> {
            assertThat(service.facts()).containsEntry("capacity", "38");
            assertThat(service.ratings())
                    .extracting(ListedService.Rating::level)
                    .containsExactly("Very good");
        });
        assertThat(listing.rows()).isEqualTo(1);
        assertThat(listing.refused()).isEmpty();
        assertThat(listing.notes())
                .anyMatch(note -> note.contains("only the last, 2026-05-31") && note.contains("2 rows"));
    }

    @Test
    void our_sample_is_read_without_a_fault() {
        var listing = ListingFile.read("sample.csv", ListingFile.sample(), TODAY);

        assertThat(listing.refused()).isEmpty();
        assertThat(listing.services()).hasSize(2);
        assertThat(listing.organisations()).extracting(ListedOrganisation::kind).containsExactly("provider", "council");
        assertThat(listing.services().getFirst().facts()).containsEntry("types", "Care home service without nursing");
        assertThat(listing.organisations().getFirst().group()).isEqualTo("Larkspur Group");
    }

    @Test
    void every_fault_of_our_own_table_is_named_with_its_row_and_what_was_expected() {
        var listing = read("""
                Organisation ID,Organisation name,Organisation kind,Service ID,Service name,Latitude,Capacity,Opened,Closed,Website
                o-1,Larkspur,provider,s-1,Rose House,,,,,
                o-2,Teapot,teapot,,,,,,,
                o-1,Larkspur,,s-1,Again,,,,,
                o-1,Larkspur,,s-2,,,,,,
                o-1,Larkspur,,s-3,Late,,many,2020-01-01,2019-01-01,javascript:alert(1)
                o-1,Larkspur,,s-4,Half a place,54.5,,,,
                o-1,Another name,,s-5,House,,,,,
                """);

        assertThat(listing.services())
                .extracting(service -> service.id().value())
                .containsExactly("s-1");
        assertThat(listing.rows()).isEqualTo(7);
        assertThat(listing.rowsRefused()).isEqualTo(6);
        assertThat(listing.refused()).extracting(Fault::row).contains(3, 4, 5, 6, 7, 8);
        assertThat(listing.refused())
                .filteredOn(fault -> fault.row() == 6)
                .extracting(Fault::expected)
                .anyMatch(expected -> expected.contains("https://example.org"))
                .anyMatch(expected -> expected.contains("not before 2020-01-01"))
                .anyMatch(expected -> expected.contains("5,000"));
    }

    @Test
    void a_file_that_lists_no_services_says_what_is_read() {
        assertThatThrownBy(() -> read("Fruit,Price\nApple,1\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Location ID")
                .hasMessageContaining("CSNumber")
                .hasMessageContaining("Organisation ID");
    }

    @Test
    void a_small_file_that_unpacks_to_a_very_large_one_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 201; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        assertThatThrownBy(() -> ListingFile.read("bomb.csv.gz", bytes.toByteArray(), TODAY))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("when unpacked");
    }

    @Test
    void the_regulators_real_files_are_read_whole() {
        var england = ListingFile.read(
                "cqc_asc_overall_ratings_2021-02.csv.gz",
                Reference.bytes("cqc_asc_overall_ratings_2021-02.csv.gz"),
                TODAY);
        assertThat(england.services()).hasSize(23_084);
        assertThat(england.organisations()).hasSize(12_407);
        assertThat(england.refused()).isEmpty();

        var scotland = ListingFile.read(
                "scotland_adult_care_homes_monthly_2017-2026.csv.gz",
                Reference.bytes("scotland_adult_care_homes_monthly_2017-2026.csv.gz"),
                TODAY);
        assertThat(scotland.services()).hasSize(990);
        assertThat(scotland.refused()).isEmpty();

        var answer = ListingFile.read("cqc_api_shape_sample.json", Reference.bytes("cqc_api_shape_sample.json"), TODAY);
        assertThat(answer.services())
                .singleElement()
                .satisfies(service -> assertThat(service.facts()).containsEntry("opened_on", "2014-05-01"));
    }

    private static Listing read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Listing read(byte[] content) {
        return ListingFile.read("file", content, TODAY);
    }
}
