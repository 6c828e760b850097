package care.trellis.app.people;

import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames.Named;
import care.trellis.app.places.ScopeNames.Organisation;
import care.trellis.app.web.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an administrator typed to invite somebody. */
public record InvitationForm(
        String name, String email, String role, String service, String day, String month, String year) {
    public static final InvitationForm EMPTY = new InvitationForm("", "", "", "", "", "", "");
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

    /** The role it is for. */
    public RoleAsked asked() {
        return new RoleAsked(role, service, day, month, year);
    }

    Read read(Organisation organisation, List<Role> roles, List<Named> services, LocalDate today) {
        var faults = nameAndAddress();
        var asked = asked().read(organisation, roles, services, today, faults);
        return new Read(
                faults,
                asked.map(wanted -> new Invitations.Wanted(
                        organisation.id(),
                        organisation.name(),
                        name.strip(),
                        EmailAddress.clean(email),
                        wanted.role(),
                        wanted.scope(),
                        wanted.endsOn())));
    }

    /** Somebody to run this Trellis with, from a form without {@link #nameAndAddress faults}. */
    public Invitations.Wanted toRunTheHouse() {
        return new Invitations.Wanted(
                null,
                "those who run this Trellis",
                name.strip(),
                EmailAddress.clean(email),
                Role.HOUSE_ADMINISTRATOR,
                Scope.HOUSE,
                null);
    }

    /** What is wrong with the name and the address. */
    public List<FieldError> nameAndAddress() {
        var faults = new ArrayList<FieldError>();
        if (name.isBlank()) {
            faults.add(new FieldError("name", "Enter the name of the person you invite"));
        } else if (name.strip().length() > LONGEST_NAME) {
            faults.add(new FieldError("name", "The name must have at most " + LONGEST_NAME + " characters"));
        }
        EmailAddress.fault(email).ifPresent(fault -> faults.add(new FieldError("email", fault)));
        return faults;
    }
}
