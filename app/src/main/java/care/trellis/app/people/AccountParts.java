package care.trellis.app.people;

import java.util.List;
import java.util.UUID;

/** Further lines of the account page, such as passkeys; a way to sign in declares one as a bean. */
public interface AccountParts {
    List<AccountPart> of(UUID person);
}
