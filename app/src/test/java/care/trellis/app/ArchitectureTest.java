package care.trellis.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules that keep the floors of the house apart. */
@AnalyzeClasses(packages = "care.trellis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The ground floor: add each engine's package here when it comes. */
    private static final String[] ENGINES = {
        "care.trellis.fault..",
        "care.trellis.cost..",
        "care.trellis.quality..",
        "care.trellis.demand..",
        "care.trellis.disclosure.."
    };

    private static final DescribedPredicate<JavaCall<?>> A_CLOCK = DescribedPredicate.describe(
            "a clock",
            call -> (call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getName().equals("now"))
                    || call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                    || (call.getTargetOwner().isEquivalentTo(System.class)
                            && (call.getName().equals("currentTimeMillis")
                                    || call.getName().equals("nanoTime")
                                    || call.getName().equals("getenv")
                                    || call.getName().equals("getProperty"))));

    @ArchTest
    static final ArchRule engines_do_not_know_each_other = slices().matching(
                    "care.trellis.(cost|quality|demand|disclosure)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule engines_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .dependOnClassesThat(are(DescribedPredicate.not(resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "org.apache.commons.rng..",
                    "org.apache.commons.statistics..",
                    "org.hipparchus..",
                    "care.trellis.fault..",
                    "care.trellis.cost..",
                    "care.trellis.quality..",
                    "care.trellis.demand..",
                    "care.trellis.disclosure.."))))
            .because("an engine knows no framework, file, network, other engine or page");

    @ArchTest
    static final ArchRule engines_have_no_clock_and_ask_no_environment = noClasses()
            .that()
            .resideInAnyPackage(ENGINES)
            .should()
            .callMethodWhere(A_CLOCK)
            .because("the same run must give the same figure again");

    @ArchTest
    static final ArchRule engines_have_no_changing_statics = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(ENGINES)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("results never depend on what ran before");

    @ArchTest
    static final ArchRule files_in_and_out_know_no_pages = noClasses()
            .that()
            .resideInAPackage("care.trellis.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("care.trellis.app..", "care.trellis.cli..", "org.springframework..");

    @ArchTest
    static final ArchRule tables_to_take_away_are_written_where_formulas_are_stopped = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("care.trellis.exchange.publish.CsvTable")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "writing CSV",
                    (JavaCall<?> call) -> call.getTargetOwner().getName().equals("org.apache.commons.csv.CSVPrinter")
                            || (call.getTargetOwner().getName().equals("org.apache.commons.csv.CSVFormat")
                                    && (call.getName().startsWith("print")
                                            || call.getName().equals("format")))))
            .because("a spreadsheet would run what somebody typed as a formula");

    /** Whatever works as the house walks around the second wall: each has a reason, and a new one is thought about. */
    private static final String[] WORK_AS_THE_HOUSE = {
        "care.trellis.app.database..", // declares it
        "care.trellis.app.demonstration..", // people who are made up
        "care.trellis.app.ledger..", // signs checkpoints, and reads all of a chain to check it
        "care.trellis.app.mail..", // sends what waits
        "care.trellis.app.operations..", // backs up, and counts for the metrics
        "care.trellis.app.people..", // signs people in before anybody knows who they are
        "care.trellis.app.secret..", // compares the key with the one that sealed
    };

    @ArchTest
    static final ArchRule only_few_work_as_the_house = noClasses()
            .that()
            .resideOutsideOfPackages(WORK_AS_THE_HOUSE)
            // Writes to people whom a council does not know.
            .and()
            .doNotHaveFullyQualifiedName("care.trellis.app.costing.exercise.ExerciseLetters")
            // Opens what is sealed: returns to prove a report, releases to test a new one.
            .and()
            .doNotHaveFullyQualifiedName("care.trellis.app.costing.publishing.Publishing")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "working as the house",
                    (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(care.trellis.app.database.Acting.class)
                            && call.getName().equals("asHouse")))
            .because("the database then hides nothing from it");

    @Test
    void subjects_use_only_what_others_made_public_and_never_in_a_circle() {
        ApplicationModules.of(TrellisApplication.class).verify();
    }
}
