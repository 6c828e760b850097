package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayrollCheckTest {
    private static final CostModel BRANCH = Models.named("branch")
            .block("careworker", "GBP/hour")
            .value("pay", "10")
            .paidTo("staff")
            .value("ni", "0.8")
            .paidTo("staff")
            .value("suspension", "0")
            .paidTo("staff")
            .value("pension", "0.3")
            .paidTo("staff")
            .value("mileage", "0.4")
            .paidTo("staff")
            .value("gloves", "0.2")
            .total("price", "GBP/hour", "careworker")
            .load();

    @Test
    void contributions_near_the_full_rate_are_doubted_and_above_every_rate_are_a_fault() {
        // Pence: rounding of 0.01 is taken off first.
        assertThat(found("line\tp1\npay\t10.01\nni\t1.36\n")).isEmpty();
        var doubted = only(found("line\tp1\npay\t10.01\nni\t1.45\n"));
        assertThat(doubted.severity()).isEqualTo(Severity.DOUBT);
        assertThat(doubted.row()).isEqualTo("ni");
        assertThat(doubted.column()).isEqualTo("p1");
        assertThat(doubted.found()).isEqualTo("1.45, 14.5 % of the pay of 10.01");
        assertThat(doubted.expected()).isEqualTo("at most 13.6 % of pay");
        assertThat(doubted.reason())
                .isEqualTo("It is near the full rate on all pay: the weekly threshold was not taken off");
        var wrong = only(found("line\tp1\npay\t10.01\nni\t2.11\n"));
        assertThat(wrong.severity()).isEqualTo(Severity.FAULT);
        assertThat(wrong.reason())
                .isEqualTo(
                        "No rate of employer National Insurance was ever this high, or the pay beside it is too low");
        assertThat(only(found("line\tM\npay\t10.01\nni\t2.11\n")).severity()).isEqualTo(Severity.DOUBT);
    }

    @Test
    void a_share_of_exactly_the_highest_is_silent_and_of_exactly_the_highest_rate_is_a_doubt() {
        // Whole numbers as printed: rounding of 1 is taken off; 1,356 and 1,505 of 10,000 are the bounds.
        assertThat(found("line\tp1\npay\t10000\nni\t1357\nsuspension\t0\n")).isEmpty();
        assertThat(found("line\tp1\npay\t10000\nni\t1358\nsuspension\t0\n")).hasSize(1);
        assertThat(only(found("line\tp1\npay\t10000\nni\t1506\n")).severity()).isEqualTo(Severity.DOUBT);
        assertThat(only(found("line\tp1\npay\t10000\nni\t1507\n")).severity()).isEqualTo(Severity.FAULT);
    }

    @Test
    void pay_is_that_of_staff_without_pension_and_mileage_and_with_suspension() {
        var finding =
                only(found("line\tp1\npay\t10.01\nsuspension\t1.01\npension\t5\nmileage\t5\ngloves\t5\nni\t2.11\n"));
        assertThat(finding.found()).endsWith("of the pay of 11.02");
    }

    @Test
    void no_pay_or_no_contribution_tells_nothing() {
        assertThat(found("line\tp1\npay\t\nni\t2.11\n")).isEmpty();
        assertThat(found("line\tp1\npay\t0\nni\t2.11\n")).isEmpty();
        assertThat(found("line\tp1\npay\t10.01\nni\t\n")).isEmpty();
        assertThat(found("line\tp1\npay\t10.01\nni\t0\n")).isEmpty();
    }

    private static List<Finding> found(String text) {
        return PlausibilityCheck.of(BRANCH, Tables.of("t", text)).findings().stream()
                .filter(finding -> finding.kind() == Kind.NATIONAL_INSURANCE)
                .toList();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
