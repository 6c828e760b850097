package care.trellis.app.people;

import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames.Named;
import care.trellis.app.places.ScopeNames.Organisation;
import care.trellis.app.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which role an administrator chose for somebody, as it was typed. */
public record RoleAsked(String role, String service, String day, String month, String year) {
    public static final RoleAsked NONE = new RoleAsked("", "", "", "", "");
    private static final int MOST_YEARS = 50;

    public RoleAsked {
        role = Objects.requireNonNullElse(role, ""); // whoever sends a form by hand may leave parts out
        service = Objects.requireNonNullElse(service, "");
        day = Objects.requireNonNullElse(day, "");
        month = Objects.requireNonNullElse(month, "");
        year = Objects.requireNonNullElse(year, "");
    }

    /**
     * A role, what it is for and until when.
     *
     * @param endsOn the last day; none: until it is ended
     */
    public record Wanted(Role role, Scope scope, @Nullable LocalDate endsOn) {}

    /**
     * Reads it, and adds what is wrong to the faults; there is nothing where there is any fault.
     *
     * @param roles those the organisation can give
     */
    public Optional<Wanted> read(
            Organisation organisation,
            List<Role> roles,
            List<Named> services,
            LocalDate today,
            List<FieldError> faults) {
        var chosen = roles.stream().filter(each -> each.name().equals(role)).findFirst();
        if (chosen.isEmpty()) {
            faults.add(new FieldError("role", "Choose what the person will be"));
        }
        var where = services.stream()
                .filter(each -> each.id().toString().equals(service))
                .map(Named::id)
                .findFirst();
        var scope = chosen.flatMap(each -> RolesToGive.scope(each, organisation, where.orElse(null)));
        if (chosen.isPresent() && scope.isEmpty()) {
            faults.add(new FieldError(
                    "service",
                    "Choose the service, because a " + chosen.get().label().toLowerCase(Locale.ROOT)
                            + " belongs to one"));
        }
        var lastDay = lastDay(today, faults);
        return faults.isEmpty()
                ? Optional.of(new Wanted(chosen.orElseThrow(), scope.orElseThrow(), lastDay.orElse(null)))
                : Optional.empty();
    }

    private Optional<LocalDate> lastDay(LocalDate today, List<FieldError> faults) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            if (date.isBefore(today) || date.getYear() > today.getYear() + MOST_YEARS) {
                faults.add(
                        new FieldError("day", "The last day must be today or later, within " + MOST_YEARS + " years"));
            }
            return Optional.of(date);
        } catch (NumberFormatException | DateTimeException notADate) {
            faults.add(new FieldError("day", "The last day must be a real date, such as 31 3 2028, or left empty"));
            return Optional.empty();
        }
    }
}
