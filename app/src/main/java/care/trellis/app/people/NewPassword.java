package care.trellis.app.people;

import care.trellis.app.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** A name and a password that somebody chooses for a new account. */
record NewPassword(String name, String password) {
    private static final int LONGEST_NAME = 200;

    List<FieldError> faults(PasswordRules rules, List<String> personal) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank()) {
            errors.add(new FieldError("name", "Enter your name, as others may read it"));
        } else if (name.strip().length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "The name must have at most " + LONGEST_NAME + " characters"));
        }
        var close = new ArrayList<>(personal);
        close.add(name);
        if (password.isEmpty()) {
            errors.add(new FieldError("password", "Choose a password"));
        } else {
            rules.fault(password, close).ifPresent(fault -> errors.add(new FieldError("password", fault)));
        }
        return errors;
    }
}
