package care.trellis.demand.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossSubsidyTest {
    /** CMA 2017: self-funders pay 41 % more for the same care; half of the residents here. The cost engine's worked example. */
    @Test
    void a_home_with_self_funders_breaks_even_below_its_cost() {
        assertThat(CrossSubsidy.breakEvenAtPremium(820.5, 0.5, 0.41)).isCloseTo(680.912863, within(1e-6));
    }

    @Test
    void the_break_even_fee_is_the_same_from_the_premium_and_from_the_self_funder_fee() {
        var random = new SplittableRandom(49);
        for (int i = 0; i < 500; i++) {
            double cost = 400 + 1_000 * random.nextDouble();
            double share = 0.99 * random.nextDouble();
            double premium = 0.8 * random.nextDouble() - 0.2;
            double fee = CrossSubsidy.breakEvenAtPremium(cost, share, premium);
            var home = new CrossSubsidy(cost, share, fee, fee * (1 + premium));
            assertThat(home.breakEvenCouncilFee()).isCloseTo(fee, within(1e-7));
            assertThat(home.margin()).isCloseTo(0, within(1e-9));
            assertThat(home.premium()).isCloseTo(premium, within(1e-12));
            assertThat(share * home.paidAboveCost()).isCloseTo((1 - share) * home.shortfall(), within(1e-9));
        }
    }

    /** CMA 2017: 621 a week from councils and 846 from self-funders on average, UK 2016; the share and the cost are made up. */
    @Test
    void what_each_side_pays_beside_the_cost() {
        var home = new CrossSubsidy(725, 0.4, 621, 846);
        assertThat(home.averageFee()).isCloseTo(711, within(1e-9));
        assertThat(home.margin()).isCloseTo(-14, within(1e-9));
        assertThat(home.shortfall()).isEqualTo(104);
        assertThat(home.paidAboveCost()).isEqualTo(121);
        assertThat(home.premium()).isCloseTo(0.3623, within(0.0001));
        assertThat(home.breakEvenCouncilFee()).isCloseTo((725 - 0.4 * 846) / 0.6, within(1e-9));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new CrossSubsidy(0, 1.1, -1, 100_001))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(4));
        assertThatThrownBy(() -> new CrossSubsidy(1, -0.1, 1, -1)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new CrossSubsidy(1, 1, 1, 1).breakEvenCouncilFee())
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new CrossSubsidy(1, 1, 0, 1).premium()).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> CrossSubsidy.breakEvenAtPremium(1, 1, -1)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> CrossSubsidy.breakEvenAtPremium(1, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(Faulty.class);
        assertThat(new CrossSubsidy(100_000, 1, 100_000, 100_000).margin()).isZero();
        assertThat(new CrossSubsidy(1, 0, 0, 0).breakEvenCouncilFee()).isEqualTo(1);
    }
}
