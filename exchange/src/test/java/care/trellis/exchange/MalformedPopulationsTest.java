package care.trellis.exchange;

import static care.trellis.exchange.MalformedFilesTest.tryAll;

import care.trellis.demand.population.CohortComponent;
import care.trellis.exchange.library.DemandLibrary;
import care.trellis.exchange.population.ChangeFile;
import care.trellis.exchange.population.PopulationFiles;
import care.trellis.exchange.population.VariantFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tables of people and rates damaged at random: refused with named faults or used, but nothing else, and soon. */
class MalformedPopulationsTest {
    @Test
    void ten_thousand_malformed_tables_of_people_give_named_faults() {
        tryAll(bytes("""
                area_code,area_name,sex,age,2022,2023
                X1,Ashby,F,0-64,100,101
                X1,Ashby,F,65+,20,21
                X1,Ashby,M,0-64,99,98
                X1,Ashby,M,65+,18,19
                """), 10_000, 51, content -> PopulationFiles.read("damaged.csv", content));
    }

    @Test
    void malformed_subnational_projections_give_named_faults() {
        tryAll(bytes("""
                AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2022,2023
                E06000001,Ashby,Population,females,0,100,101
                E06000001,Ashby,Population,females,1 and over,20,21
                E06000001,Ashby,Population,females,All ages,120,122
                E12000001,Region,Population,females,0,1,1
                E06000001,Ashby,Population,males,0,100,101
                E06000001,Ashby,Population,males,1 and over,20,21
                """), 2_000, 52, content -> PopulationFiles.read("damaged.csv", content));
    }

    @Test
    void malformed_mid_year_estimates_give_named_faults() {
        tryAll(bytes("""
                area_code,area_name,geography,all_ages,0,1,2+
                E06000001,Hartlepool,Unitary Authority,6,1,2,3
                E06000002,"Ashby, Royal",Unitary Authority,15,4,5,6
                """), 3_000, 53, content -> PopulationFiles.read("mid2020.csv", content));
    }

    @Test
    void malformed_copies_of_what_ships_give_named_faults() {
        tryAll(DemandLibrary.table("population.csv"), 100, 54, content -> PopulationFiles.read("damaged.csv", content));
        tryAll(
                DemandLibrary.table("variants-england.csv"),
                400,
                55,
                content -> VariantFile.read("d.csv", content)
                        .of(DemandLibrary.population("England").orElseThrow()));
        tryAll(DemandLibrary.sample("mortality.csv"), 400, 56, content -> ChangeFile.mortality("d.csv", content));
        tryAll(DemandLibrary.sample("fertility.csv"), 500, 57, content -> ChangeFile.fertility("d.csv", content));
        tryAll(DemandLibrary.sample("migration.csv"), 400, 58, content -> ChangeFile.migration("d.csv", content));
    }

    @Test
    void a_projection_on_malformed_moves_is_refused_by_name_or_made() {
        var base = PopulationFiles.read("people.csv", DemandLibrary.sample("people.csv"))
                .populations()
                .getFirst();
        var mortality = ChangeFile.mortality("mortality.csv", DemandLibrary.sample("mortality.csv"));
        var fertility = ChangeFile.fertility("fertility.csv", DemandLibrary.sample("fertility.csv"));
        tryAll(
                DemandLibrary.sample("migration.csv"),
                200,
                59,
                content -> new CohortComponent(mortality, fertility, ChangeFile.migration("d.csv", content))
                        .run(base, 2024, 2034));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
