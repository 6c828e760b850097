package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.KNOWN_DEVICE;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Repository;

/**
 * Browsers that somebody has signed in from. The cookie lets nobody in; it only keeps tries that come from elsewhere from
 * slowing the owner down.
 */
@Repository
class KnownDevices {
    private static final String PURPOSE = "known device";
    private static final Duration KNOWN_FOR = Duration.ofDays(365);
    private static final String NONE = "";

    private final DSLContext database;
    private final Tokens tokens;
    private final PublicAddress address;
    private final Clock clock;

    KnownDevices(DSLContext database, Tokens tokens, PublicAddress address, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    /** Whether the account knows the browser a request comes from. */
    boolean knows(UUID person, String device) {
        var since = clock.instant().minus(KNOWN_FOR).atOffset(ZoneOffset.UTC);
        return database.fetchExists(
                KNOWN_DEVICE,
                KNOWN_DEVICE.FINGERPRINT.eq(tokens.fingerprint(PURPOSE, device)),
                KNOWN_DEVICE.PERSON_ID.eq(person),
                KNOWN_DEVICE.KNOWN_SINCE.gt(since));
    }

    /** Makes the account know the browser, unless it does. */
    void remember(UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (knows(person, in(request))) {
            return;
        }
        var token = tokens.fresh();
        database.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.FINGERPRINT, tokens.fingerprint(PURPOSE, token))
                .set(KNOWN_DEVICE.PERSON_ID, person)
                .set(KNOWN_DEVICE.KNOWN_SINCE, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        var cookie = ResponseCookie.from(name(), token)
                .path("/")
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .maxAge(KNOWN_FOR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void forget(UUID person) {
        database.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.PERSON_ID.eq(person))
                .execute();
    }

    /** What the browser's cookie holds; empty where it has none. */
    String in(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? NONE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(NONE);
    }

    private String name() {
        return address.cookie("trellis-known");
    }
}
