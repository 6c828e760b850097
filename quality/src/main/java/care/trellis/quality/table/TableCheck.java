package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Text;
import java.util.List;

final class TableCheck {
    TableCheck(DecisionTable table, Text at) {}

    List<Fault> faults() {
        return List.of();
    }
}
