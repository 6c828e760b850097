package care.trellis.app.people;

import care.trellis.app.permission.Role;
import care.trellis.app.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a manager typed to make a code. */
public record CodeForm(String role, String uses, String days) {
    static final CodeForm EMPTY = new CodeForm("", "1", "14");
    private static final int MOST_USES = 50;
    private static final int MOST_DAYS = 90;

    public CodeForm {
        role = Objects.requireNonNullElse(role, ""); // a browser sends nothing of radios of which none is chosen
        uses = Objects.requireNonNullElse(uses, "");
        days = Objects.requireNonNullElse(days, "");
    }

    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (chosen().isEmpty()) {
            faults.add(new FieldError("role", "Choose whom the code is for"));
        }
        if (number(uses, MOST_USES) == 0) {
            faults.add(new FieldError("uses", "Enter how many people may join by it, from 1 to " + MOST_USES));
        }
        if (number(days, MOST_DAYS) == 0) {
            faults.add(new FieldError("days", "Enter for how many days it works, from 1 to " + MOST_DAYS));
        }
        return faults;
    }

    Optional<Role> chosen() {
        return Role.JOIN_BY_CODE.stream()
                .filter(each -> each.name().equals(role))
                .findFirst();
    }

    int people() {
        return number(uses, MOST_USES);
    }

    int forDays() {
        return number(days, MOST_DAYS);
    }

    /** From 1 to the most; 0 where it is not. */
    private static int number(String typed, int most) {
        if (!typed.strip().matches("[0-9]{1,3}")) {
            return 0;
        }
        var number = Integer.parseInt(typed.strip());
        return number <= most ? number : 0;
    }
}
