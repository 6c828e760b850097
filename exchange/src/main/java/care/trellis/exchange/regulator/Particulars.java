package care.trellis.exchange.regulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a regulator's file may tell of a service beyond what and where it is; what it does not tell is empty.
 *
 * @param sector what sort of care at all, such as {@code Social Care Org}: the files hold dentists too
 * @param brand the regulator's id of the group its owner belongs to
 * @param registered since when it has been registered
 * @param ended the day its registration ended
 * @param types of service, in the regulator's words
 * @param clientGroups whom it is for, in the regulator's words
 * @param latitude degrees
 * @param longitude degrees
 * @param companiesHouse the number of the company that provides it
 */
public record Particulars(
        String sector,
        String brand,
        String brandName,
        String telephone,
        String website,
        Optional<LocalDate> registered,
        Optional<LocalDate> ended,
        List<String> types,
        List<String> clientGroups,
        OptionalDouble latitude,
        OptionalDouble longitude,
        String ods,
        String uprn,
        String companiesHouse) {
    public Particulars {
        types = List.copyOf(types);
        clientGroups = List.copyOf(clientGroups);
    }

    /** Whether the file says that it is a sort of care other than social care. */
    public boolean isOtherCare() {
        return !sector.isEmpty() && !sector.toLowerCase(java.util.Locale.ROOT).startsWith("social care");
    }
}
