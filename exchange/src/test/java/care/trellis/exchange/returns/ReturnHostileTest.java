package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Unreadable;
import care.trellis.exchange.returns.Hostile.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks nobody should send: refused by name or read with the figures that were put in; nothing else, and soon. */
class ReturnHostileTest {
    private static final String NAME = "linden house.xlsx";
    private static final double MOST_SECONDS = 5;
    private static final int KINDS = HostileEdits.KINDS + HostileFiles.KINDS;

    private static final List<ReturnForm> FORMS = List.of(Forms.careHome(), Forms.homeCare());
    private static final List<byte[]> SOUND = FORMS.stream()
            .map(form -> ReturnWorkbook.write(form, Forms.filled(form)))
            .toList();

    @Test
    @Tag("slow")
    void a_thousand_hostile_workbooks_are_refused_by_name_or_read_as_they_were() {
        tryAll(1_000, 7_001);
    }

    @Test
    void sixty_hostile_workbooks_are_refused_by_name_or_read_as_they_were() {
        tryAll(60, 42);
    }

    private static void tryAll(int files, long seed) {
        int refused = 0;
        int said = 0;
        for (int i = 0; i < files; i++) {
            int which = i / KINDS % 2;
            var hostile = hostile(i % KINDS, which, new SplittableRandom(seed * 1_000_003 + i));
            long before = System.nanoTime();
            var uploaded = read(hostile, FORMS.get(which));
            // A busy machine may stop any one of them for a while, but hardly three times.
            for (int again = 0; again < 2 && since(before) > MOST_SECONDS; again++) {
                before = System.nanoTime();
                read(hostile, FORMS.get(which));
            }
            assertThat(since(before)).as(hostile.what()).isLessThan(MOST_SECONDS);
            refused += uploaded.isEmpty() ? 1 : 0;
            said += uploaded.stream().anyMatch(each -> !each.repaired().isEmpty()) ? 1 : 0;
            uploaded.forEach(each -> isAsItWas(hostile, each, FORMS.get(which)));
        }
        assertThat(refused).isGreaterThan(files / 2);
        assertThat(said).isGreaterThan(files / 20);
    }

    private static double since(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    private static Hostile hostile(int kind, int which, SplittableRandom random) {
        return kind < HostileEdits.KINDS
                ? new HostileEdits(FORMS.get(which), SOUND.get(which), random).make(kind)
                : new HostileFiles(SOUND.get(which), random).make(kind - HostileEdits.KINDS);
    }

    /** What was read; nothing where it was refused, as it should be. */
    private static List<Uploaded> read(Hostile hostile, ReturnForm form) {
        try {
            var uploaded = ReturnFile.read(NAME, hostile.file().get(), form);
            assertThat(hostile.outcome()).as(hostile.what() + " was read").isNotEqualTo(Outcome.REFUSED);
            if (hostile.outcome() == Outcome.REPAIRED) {
                assertThat(uploaded.repaired()).as(hostile.what()).isNotEmpty();
            } else if (hostile.outcome() == Outcome.READ) {
                assertThat(uploaded.repaired()).as(hostile.what()).isEmpty();
            }
            return List.of(uploaded);
        } catch (Unreadable unreadable) {
            assertThat(hostile.outcome())
                    .as(hostile.what() + " was refused: " + unreadable.getMessage())
                    .isIn(Outcome.REFUSED, Outcome.EITHER);
            assertThat(unreadable.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.file()).isEqualTo(NAME);
                assertThat(fault.toString()).startsWith(NAME);
                assertThat(fault.expected()).isNotBlank();
            });
            return List.of();
        }
    }

    private static void isAsItWas(Hostile hostile, Uploaded uploaded, ReturnForm form) {
        var given = ReturnReading.of(form, Forms.filled(form));
        var read = ReturnReading.of(form, uploaded.filled());
        assertThat(read.faults()).isEmpty();
        var others = new ArrayList<String>();
        for (var row : form.asked()) {
            for (var column : form.columns()) {
                var was = given.figure(row.id(), column.id()).orElseThrow();
                var is = read.figure(row.id(), column.id());
                var cell = form.cell(row, column);
                boolean isSaid = uploaded.repaired().stream().anyMatch(each -> each.contains("(" + cell + ")"));
                assertThat(hostile.touched().contains(cell) && !isSaid)
                        .as(hostile.what() + " in " + cell + " is said")
                        .isFalse();
                if (!hostile.touched().contains(cell)
                        && (is.isEmpty() || is.get().compareTo(was) != 0)) {
                    others.add(cell + ": " + was + " was read as " + is);
                }
            }
        }
        assertThat(others).as(hostile.what()).hasSizeLessThanOrEqualTo(hostile.mayChange());
    }
}
