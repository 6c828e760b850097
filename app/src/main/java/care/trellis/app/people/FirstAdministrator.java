package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.SET_UP_LINK;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first administrator comes in: by an address in a file that only whoever runs the machine may read. It works
 * once, and only while nobody administers this Trellis.
 */
@Component
class FirstAdministrator {
    private static final String PURPOSE = "set-up";

    private final DSLContext database;
    private final Tokens tokens;
    private final PublicAddress address;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path file;

    FirstAdministrator(
            DSLContext database,
            Tokens tokens,
            PublicAddress address,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            DataFolder folder) {
        this.database = database;
        this.tokens = tokens;
        this.address = address;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.file = folder.path().resolve("first-administrator");
    }

    @EventListener
    @Order(2) // after the line that says where Trellis is
    void offer(ApplicationReadyEvent ready) {
        if (isThere()) {
            removeFile();
            return;
        }
        if (!Files.exists(file)) {
            var token = tokens.fresh();
            Acting.asHouse(() -> database.insertInto(SET_UP_LINK)
                    .set(SET_UP_LINK.FINGERPRINT, tokens.fingerprint(PURPOSE, token))
                    .set(SET_UP_LINK.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .execute());
            write(address.of("/set-up/" + token));
        }
        System.out.println("Nobody has an account yet: open the address in " + file);
    }

    /** Whether a link counts: it was made here, and there is no administrator. */
    boolean counts(String token) {
        return Acting.asHouse(() -> isMade(token)) && !isThere();
    }

    /** Opens the first account; none where somebody was faster. */
    Optional<UUID> open(String token, Accounts.Beginning beginning) {
        var opened = Acting.asHouse(() -> transaction.execute(_ -> {
            database.execute("lock table people.set_up_link in share row exclusive mode");
            if (!isMade(token) || administrators() > 0) {
                return Optional.<UUID>empty();
            }
            database.deleteFrom(SET_UP_LINK).execute();
            return Optional.of(accounts.open(
                    beginning, new Accounts.Place(Role.HOUSE_ADMINISTRATOR, Scope.HOUSE, null, null, null)));
        }));
        if (opened != null && opened.isPresent()) {
            removeFile();
            return opened;
        }
        return Optional.empty();
    }

    private boolean isThere() {
        return Acting.asHouse(() -> administrators() > 0);
    }

    private int administrators() {
        return database.fetchCount(MEMBERSHIP, MEMBERSHIP.ROLE.eq(Role.HOUSE_ADMINISTRATOR.name()));
    }

    private boolean isMade(String token) {
        return database.fetchExists(SET_UP_LINK, SET_UP_LINK.FINGERPRINT.eq(tokens.fingerprint(PURPOSE, token)));
    }

    private void write(String link) {
        try {
            var made = file.resolveSibling("first-administrator.new");
            Files.deleteIfExists(made);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(made, link + "\n");
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void removeFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
