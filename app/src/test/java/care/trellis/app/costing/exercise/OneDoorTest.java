package care.trellis.app.costing.exercise;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import care.trellis.app.costing.db.tables.SentReturn;
import care.trellis.app.costing.pricing.FeeOptions;
import care.trellis.app.costing.pricing.KindReturns;
import care.trellis.app.costing.pricing.SentReturns;
import care.trellis.app.costing.returns.Drafts;
import care.trellis.app.web.May;
import care.trellis.exchange.publish.CostReport;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** No figure of several services leaves but through the disclosure engine. */
@AnalyzeClasses(packages = "care.trellis", importOptions = ImportOption.DoNotIncludeTests.class)
class OneDoorTest {
    /** Where what providers sent can be had. */
    private static final Set<String> RETURNS = Set.of(
            Drafts.class.getName(),
            SentReturns.class.getName(),
            KindReturns.class.getName(),
            FeeOptions.class.getName());

    @ArchTest
    static final ArchRule only_the_drafts_read_what_was_sent = noClasses()
            .that(are(
                    "not the drafts",
                    each -> !each.getName().equals(Drafts.class.getName())
                            && !each.getPackageName().startsWith("care.trellis.app.costing.db")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SentReturn.class)
            .because("whoever reads the table of returns decides who sees them");

    @ArchTest
    static final ArchRule whoever_can_be_asked_by_anybody_knows_no_return = noMethods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .or()
            .areAnnotatedWith(PostMapping.class)
            .and()
            .areNotAnnotatedWith(May.class)
            .should()
            .beDeclaredInClassesThat(are("of those that know returns", OneDoorTest::knowsReturns))
            .because("a page for everybody is written from a published report and from nothing else");

    @ArchTest
    static final ArchRule a_row_of_a_report_is_made_where_it_was_tested = made(CostReport.Row.class, "TestedRow");

    @ArchTest
    static final ArchRule a_share_of_a_report_is_made_where_it_was_decided =
            made(CostReport.Share.class, "PublishedFees");

    @ArchTest
    static final ArchRule a_price_of_a_report_is_made_where_its_total_was_looked_at =
            made(CostReport.Part.class, "ReportedPrice");

    @ArchTest
    static final ArchRule a_median_of_a_report_is_made_where_its_total_was_looked_at =
            made(CostReport.Median.class, "ReportedPrice");

    @ArchTest
    static final ArchRule a_report_is_made_in_one_place = made(CostReport.class, "ReportMaker");

    private static ArchRule made(Class<?> part, String by) {
        return noClasses()
                .that(DescribedPredicate.not(simpleNameStartingWith(by)))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes a " + part.getSimpleName(),
                        (JavaConstructorCall call) -> call.getTargetOwner().isEquivalentTo(part)))
                .because("what is published has passed the disclosure engine");
    }

    private static boolean knowsReturns(JavaClass controller) {
        return controller.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        RETURNS.contains(dependency.getTargetClass().getName()));
    }

    private static DescribedPredicate<JavaClass> are(String words, java.util.function.Predicate<JavaClass> which) {
        return DescribedPredicate.describe(words, which);
    }
}
