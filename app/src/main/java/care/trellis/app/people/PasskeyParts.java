package care.trellis.app.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The line of passkeys on the account page. */
@Component
class PasskeyParts implements AccountParts {
    private final Passkeys passkeys;

    PasskeyParts(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public List<AccountPart> of(UUID person) {
        var names = passkeys.of(person).stream().map(PasskeyRow::name).toList();
        return List.of(new AccountPart(
                45,
                "Passkeys",
                names.isEmpty() ? "None" : String.join(", ", names),
                names.isEmpty() ? PasskeyController.NEW : PasskeyController.LIST,
                names.isEmpty() ? "Add" : "Change"));
    }
}
