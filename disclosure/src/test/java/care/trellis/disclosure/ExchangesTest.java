package care.trellis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two rows and two columns: whatever moves from one diagonal to the other leaves all four sums as they are. */
class ExchangesTest {
    private static final int[] NOBODY = {};

    private final Table table = new Tables()
            .each("nw", 10)
            .each("ne", 4)
            .each("sw", 6)
            .each("se", 9)
            .cell("north", "nw", "ne")
            .cell("south", "sw", "se")
            .cell("west", "nw", "sw")
            .cell("east", "ne", "se")
            .named("t");
    private final Overlay overlay = new Overlay(table.cells(), table.contributions());
    private final Exchanges exchanges = new Exchanges(overlay, all(4));
    private final BitSet northWest = all(1);
    private final Unknown toAStranger = new Unknown(NOBODY, overlay);

    @Test
    void a_part_can_rise_by_the_smaller_end_of_the_other_diagonal() {
        assertThat(exchanges.canRise(northWest, 4, toAStranger)).isTrue();
        assertThat(exchanges.canRise(northWest, 4.001, toAStranger)).isFalse();
    }

    @Test
    void a_part_can_fall_by_the_smaller_end_of_its_own_diagonal() {
        assertThat(exchanges.canFall(northWest, 9, toAStranger)).isTrue();
        assertThat(exchanges.canFall(northWest, 9.001, toAStranger)).isFalse();
    }

    @Test
    void nothing_moves_into_a_group_that_the_attacker_has_to_itself() {
        int southEast = IntStream.range(0, 4)
                .filter(owner -> overlay.group(3).parts().has(owner))
                .findFirst()
                .orElseThrow();
        assertThat(exchanges.canRise(northWest, 1, new Unknown(new int[] {southEast}, overlay)))
                .isFalse();
    }

    @Test
    void a_diagonal_cell_that_is_published_too_stops_the_exchange() {
        var more = new Tables()
                .each("nw", 10)
                .each("ne", 4)
                .each("sw", 6)
                .each("se", 9)
                .cell("north", "nw", "ne")
                .cell("south", "sw", "se")
                .cell("west", "nw", "sw")
                .cell("east", "ne", "se")
                .cell("corner", "nw")
                .named("t");
        var laid = new Overlay(more.cells(), more.contributions());
        assertThat(new Exchanges(laid, all(5)).canRise(northWest, 1, toAStranger))
                .isFalse();
        assertThat(new Exchanges(laid, all(4)).canRise(northWest, 1, toAStranger))
                .isTrue();
    }

    private static BitSet all(int many) {
        var all = new BitSet();
        all.set(0, many);
        return all;
    }
}
