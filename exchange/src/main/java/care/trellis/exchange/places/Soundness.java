package care.trellis.exchange.places;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the directory asks of a row beyond what its cells say one by one. */
final class Soundness {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ID = 100;

    private Soundness() {}

    /** Notes what is wrong, and says whether nothing is. */
    static boolean of(int row, List<ListedId> ids, Map<String, String> facts, Faults faults) {
        int before = faults.count();
        var at = new Position(row, 1);
        facts.forEach((field, value) -> {
            int most = field.equals("name") ? LONGEST_NAME : LONGEST_TEXT;
            if (value.length() > most) {
                faults.add(at, field, value.length() + " characters", "at most " + most + " characters");
            }
        });
        for (var id : ids) {
            if (id.value().length() > LONGEST_ID) {
                faults.add(at, id.scheme().label(), id.value().length() + " characters", "at most " + LONGEST_ID);
            }
        }
        var opened = facts.get("opened_on");
        var closed = facts.get("closed_on");
        if (opened != null && closed != null && LocalDate.parse(closed).isBefore(LocalDate.parse(opened))) {
            faults.add(at, "closed", closed, "a day not before " + opened + ", on which it opened");
        }
        return faults.count() == before;
    }
}
