package care.trellis.exchange.regulator;

import care.trellis.exchange.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/**
 * What was read of one month of the Scottish regulator's datastore, and what was not.
 *
 * @param snapshot the day the file describes
 * @param rowsRead rows that are not empty
 * @param refused every fault of the rows left out
 * @param respelled councils written otherwise than by the name they are known by: spelling and number of rows
 * @param notes what else is to be known of the file
 */
public record DatastoreImport(
        String file,
        LocalDate snapshot,
        int rowsRead,
        int rowsRefused,
        List<ScottishService> services,
        List<Fault> refused,
        SequencedMap<String, Integer> respelled,
        List<String> notes) {
    public DatastoreImport {
        services = List.copyOf(services);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
