package care.trellis.app.people;

import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames.Named;
import care.trellis.app.places.ScopeNames.Organisation;
import care.trellis.app.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an administrator typed to invite somebody. */
public record InvitationForm(
        String name, String email, String role, String service, String day, String month, String year) {
    static final InvitationForm EMPTY = new InvitationForm("", "", "", "", "", "", "");
    private static final int LONGEST_NAME = 200;

    public InvitationForm {
        name = Objects.requireNonNullElse(name, ""); // whoever sends a form by hand may leave parts out
        email = Objects.requireNonNullElse(email, "");
        role = Objects.requireNonNullElse(role, "");
        service = Objects.requireNonNullElse(service, "");
        day = Objects.requireNonNullElse(day, "");
        month = Objects.requireNonNullElse(month, "");
        year = Objects.requireNonNullElse(year, "");
    }

    /** What was read from it: either all is there, or faults say what is not. */
    record Read(List<FieldError> faults, Optional<Invitations.Wanted> wanted) {}

    Read read(Organisation organisation, List<Role> roles, List<Named> services, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        if (name.isBlank()) {
            faults.add(new FieldError("name", "Enter the name of the person you invite"));
        } else if (name.strip().length() > LONGEST_NAME) {
            faults.add(new FieldError("name", "The name must have at most " + LONGEST_NAME + " characters"));
        }
        EmailAddress.fault(email).ifPresent(fault -> faults.add(new FieldError("email", fault)));
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
                    "Choose the service, because a " + chosen.get().label().toLowerCase(java.util.Locale.ROOT)
                            + " belongs to one"));
        }
        var lastDay = lastDay(today, faults);
        return new Read(
                faults,
                faults.isEmpty()
                        ? Optional.of(wanted(organisation, chosen.orElseThrow(), scope.orElseThrow(), lastDay))
                        : Optional.empty());
    }

    private Invitations.Wanted wanted(
            Organisation organisation, Role chosen, Scope scope, Optional<LocalDate> lastDay) {
        return new Invitations.Wanted(
                organisation.id(),
                organisation.name(),
                name.strip(),
                EmailAddress.clean(email),
                chosen,
                scope,
                lastDay.orElse(null));
    }

    private Optional<LocalDate> lastDay(LocalDate today, List<FieldError> faults) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            if (date.isBefore(today) || date.getYear() > today.getYear() + 50) {
                faults.add(new FieldError("day", "The last day must be today or later, within 50 years"));
            }
            return Optional.of(date);
        } catch (NumberFormatException | DateTimeException notADate) {
            faults.add(new FieldError("day", "The last day must be a real date, such as 31 3 2028, or left empty"));
            return Optional.empty();
        }
    }
}
