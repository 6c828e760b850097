package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.regulator.JsonPart.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What one location's answer of the API tells besides its ratings. */
final class CqcLocationParticulars {
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    private final Fields location;
    private final Faults faults;

    private CqcLocationParticulars(Fields location, Faults faults) {
        this.location = location;
        this.faults = faults;
    }

    static Particulars of(Fields location, Faults faults) {
        return new CqcLocationParticulars(location, faults).read();
    }

    private Particulars read() {
        var latitude = degrees("onspdLatitude", POLE);
        var longitude = degrees("onspdLongitude", DATE_LINE);
        boolean isWhole = latitude.isPresent() && longitude.isPresent();
        return new Particulars(
                text("type"),
                text("brandId"),
                text("brandName"),
                text("mainPhoneNumber"),
                text("website"),
                date("registrationDate"),
                date("deregistrationDate"),
                names("gacServiceTypes", "description"),
                names("specialisms", "name"),
                isWhole ? latitude : OptionalDouble.empty(),
                isWhole ? longitude : OptionalDouble.empty(),
                text("odsCode"),
                text("uprn"),
                "");
    }

    private String text(String name) {
        var text = location.text(name, faults).strip();
        return text.equals("-") ? "" : text;
    }

    // Types go by a short name and by the words of the regulator's other files; the latter are wanted.
    private List<String> names(String list, String preferred) {
        return location.objects(list, faults).stream()
                .map(each -> each.text(preferred, faults).isEmpty()
                        ? each.text("name", faults)
                        : each.text(preferred, faults))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<LocalDate> date(String name) {
        var word = location.word(name, faults);
        if (word.isEmpty() || word.get().value().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(word.get().value()));
        } catch (DateTimeException notADate) {
            faults.add(word.get().at(), name, word.get().kind(), "a date such as 2025-03-31");
            return Optional.empty();
        }
    }

    private OptionalDouble degrees(String name, int most) {
        var word = location.word(name, faults);
        if (word.isEmpty() || word.get().value().isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double degrees = Double.parseDouble(word.get().value());
            if (Math.abs(degrees) <= most) {
                return OptionalDouble.of(degrees);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for one out of range.
        }
        faults.add(word.get().at(), name, word.get().kind(), "degrees from -" + most + " to " + most);
        return OptionalDouble.empty();
    }
}
