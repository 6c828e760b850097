package care.trellis.exchange.regulator;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.regulator.ScottishService.Kind;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScottishDatastoreFileTest {
    private static final FinancialYear YEAR = new FinancialYear(2021);

    @Test
    void a_month_gives_services_with_their_grades_and_counts_by_financial_year() {
        var read = read("""
                CSNumber,CareService,Subtype,ServiceType,ServiceName,SP_number,ServiceProvider,Council_Area_Name,RADScore,Registered_Places,NumberStaff,MinGrade,MaxGrade,Publication_of_Latest_Grading,KQ_Setting,KQ_Setting_change,KQ_Leadership,Quality_of_Environment,Complaints_upheld_2021,Complaints_upheld_2122,Enforcements_issued_2122,any_requirements_2122,Last_inspection_Date
                CS2003000001,Care Home Service,Older People,Private,O’Hara’s,SP1,Owner,Fife,Low,40,32.5,3,4,30/06/2021,3,1,.,4,5,2,0,Yes,28/06/2021
                """);

        var service = read.services().getFirst();
        assertThat(service.name()).isEqualTo("O’Hara’s");
        assertThat(service.riskBand()).contains("LOW");
        assertThat(service.staff()).hasValue(32.5);
        assertThat(service.published()).contains(LocalDate.of(2021, 6, 30));
        assertThat(service.grades().keySet())
                .containsExactly("scotland-key-questions/setting", "scotland-quality-themes/environment");
        assertThat(Objects.requireNonNull(service.grades().get("scotland-key-questions/setting"))
                        .word())
                .isEqualTo("Adequate");
        assertThat(service.count(Kind.COMPLAINTS_UPHELD, YEAR)).hasValue(2);
        assertThat(service.count(Kind.COMPLAINTS_UPHELD, new FinancialYear(2020)))
                .hasValue(5);
        assertThat(service.count(Kind.ANY_REQUIREMENT, YEAR)).hasValue(1);
        assertThat(service.count(Kind.ENFORCEMENTS, new FinancialYear(2019))).isEmpty();
    }

    @Test
    void a_line_above_the_heading_is_passed_over() {
        var read = read("MDSF,,\nCSNumber,Council_Area_Name,RAD\nCS2003000001,Fife,HIGH\n");

        assertThat(read.services()).hasSize(1);
        assertThat(read.notes()).singleElement().asString().contains("row 2");
    }

    @Test
    void renamed_columns_are_known_and_those_of_no_financial_year_are_told() {
        var read = read("""
                CSNumber,Council_Area_Name,Complnt_upheld_or_partially_1718,Complaints_upheld_1819,Complaints_upheld_1822,RAD_SAT_Score
                CS2003000001,Fife,1,2,9,MEDIUM
                """);

        assertThat(read.services().getFirst().counts())
                .isEqualTo(Map.of(
                        new ScottishService.Count(Kind.COMPLAINTS_UPHELD, new FinancialYear(2017)), 1,
                        new ScottishService.Count(Kind.COMPLAINTS_UPHELD, new FinancialYear(2018)), 2));
        assertThat(read.services().getFirst().riskBand()).contains("MEDIUM");
        assertThat(read.notes()).singleElement().asString().contains("Complaints_upheld_1822");
    }

    @Test
    void a_column_in_two_spellings_is_read_once() {
        var read = read("CSNumber,CS_Number,Council_Area_Name\nCS2003000001,CS2003000009,Fife\n");

        assertThat(read.services()).extracting(ScottishService::id).containsExactly("CS2003000001");
    }

    @Test
    void councils_are_called_by_one_name_and_other_spellings_counted() {
        var read = read("""
                CSNumber,Council_Area_Name
                CS2003000001,"Edinburgh, City of"
                CS2003000002,City of Edinburgh
                CS2003000003,Argyll & Bute
                CS2003000004,Na h-Eileanan an Iar
                """);

        assertThat(read.services())
                .extracting(ScottishService::council)
                .containsExactly("City of Edinburgh", "City of Edinburgh", "Argyll and Bute", "Na h-Eileanan Siar");
        assertThat(read.respelled())
                .isEqualTo(Map.of("Edinburgh, City of", 1, "Argyll & Bute", 1, "Na h-Eileanan an Iar", 1));
    }

    @Test
    void a_lone_full_stop_and_an_empty_cell_are_nothing() {
        var read = read("""
                CSNumber,Council_Area_Name,RAD,MinGrade,Complaints_upheld_2122,any_requirements_2122
                CS2003000001,Fife,.,.,.,
                """);

        var service = read.services().getFirst();
        assertThat(read.refused()).isEmpty();
        assertThat(service.riskBand()).isEmpty();
        assertThat(service.lowest()).isEmpty();
        assertThat(service.counts()).isEmpty();
    }

    @Test
    void rows_that_cannot_be_read_are_told_and_the_others_kept() {
        var read = read("""
                CSNumber,Council_Area_Name,RAD,MinGrade,KQ_Setting,Complaints_upheld_2122,any_requirements_2122
                CS2003000001,Leeds,Lowish,7,Fab,-1,maybe
                HOME1,Fife,LOW,3,3,0,0
                CS2003000002,Fife,LOW,3,3,0,0
                CS2003000002,Fife,LOW,3,3,0,0
                """);

        assertThat(read.services()).hasSize(1);
        assertThat(read.rowsRefused()).isEqualTo(3);
        assertThat(read.refused()).filteredOn(fault -> fault.row() == 2).hasSize(6);
        assertThat(read.refused()).extracting(Fault::row).contains(3, 5);
    }

    @Test
    void another_file_is_refused_with_what_is_wanted() {
        assertThat(Refusal.of(() -> read("Home,Council\n1,Fife\n")).getFirst().message())
                .contains("CSNumber");
    }

    private static DatastoreImport read(String text) {
        return ScottishDatastoreFile.read(
                "MDSF_data.csv", text.getBytes(Charset.forName("windows-1252")), LocalDate.of(2021, 7, 31));
    }
}
