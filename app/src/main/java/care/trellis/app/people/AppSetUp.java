package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.secret.HouseSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** Adding an authenticator app: a new secret, which the session keeps sealed until the app has shown a right code. */
@Component
class AppSetUp {
    private static final String ATTRIBUTE = "authenticator-to-add";
    private static final String PURPOSE = "authenticator to add of ";

    private final DSLContext database;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final AccountEvents events;
    private final HouseSecret secret;
    private final TransactionTemplate transaction;

    AppSetUp(
            DSLContext database,
            Authenticators authenticators,
            RecoveryCodes recovery,
            AccountEvents events,
            HouseSecret secret,
            TransactionTemplate transaction) {
        this.database = database;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.events = events;
        this.secret = secret;
        this.transaction = transaction;
    }

    /** Puts the picture and the secret on a page; the same ones until they are used, whatever is typed wrong. */
    void show(UUID person, HttpServletRequest request, Model model) {
        var fresh = begun(person, request).orElseGet(() -> begin(person, request));
        var written = Base32.of(fresh);
        var name = database.select(PERSON.EMAIL, PERSON.SIGN_IN_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(row -> row.value1() == null ? row.value2() : row.value1())
                .orElse("");
        var address = "otpauth://totp/Trellis:" + encoded(name) + "?secret=" + written
                + "&issuer=Trellis&algorithm=SHA1&digits=6&period=30";
        model.addAttribute("picture", QrPicture.of(address));
        model.addAttribute("secret", written.replaceAll("(.{4})(?!$)", "$1 "));
    }

    /** Adds the app when its code is right, and gives the recovery codes to write down. */
    Optional<List<String>> add(UUID person, String code, HttpServletRequest request) {
        var fresh = begun(person, request);
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var codes = recovery.fresh();
        var added = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!authenticators.add(person, fresh.get(), code)) {
                return false;
            }
            recovery.keep(person, codes);
            events.record(person, "authenticator added", Map.of(), Seen.of(request));
            return true;
        }));
        if (!added) {
            return Optional.empty();
        }
        request.getSession().removeAttribute(ATTRIBUTE);
        return Optional.of(codes.stream().map(RecoveryCodes.Fresh::code).toList());
    }

    private byte[] begin(UUID person, HttpServletRequest request) {
        var fresh = authenticators.freshSecret();
        request.getSession().setAttribute(ATTRIBUTE, secret.seal(PURPOSE + person, fresh));
        return fresh;
    }

    private Optional<byte[]> begun(UUID person, HttpServletRequest request) {
        try {
            return request.getSession().getAttribute(ATTRIBUTE) instanceof byte[] sealed
                    ? Optional.of(secret.open(PURPOSE + person, sealed))
                    : Optional.empty();
        } catch (IllegalArgumentException ofSomebodyElse) {
            return Optional.empty();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
