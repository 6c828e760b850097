package care.trellis.app.mail;

import static care.trellis.app.mail.db.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.app.RunningTrellis;
import care.trellis.app.TurnedClock;
import care.trellis.app.database.Acting;
import care.trellis.app.web.Installation;
import care.trellis.app.web.Standing;
import care.trellis.postgres.CannotStart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail on its way to a real server. */
class PostmanTest {
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final TransactionTemplate transaction = RunningTrellis.context().getBean(TransactionTemplate.class);
    private final Outbox outbox = RunningTrellis.context().getBean(Outbox.class);

    @AfterEach
    void turnTheClockBack() {
        TurnedClock.back();
    }

    @Test
    void a_letter_arrives_in_plain_text_and_in_html_and_is_erased_here() throws Exception {
        try (var post = new TestPost()) {
            var to = address();
            write(to, "<O'Brien> & sons");
            post.deliver();
            var messages = post.to(to);
            assertThat(messages).hasSize(1);
            var message = messages.getFirst();
            assertThat(message.getSubject()).isEqualTo("A test");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getContentType()).startsWith("multipart/");
            assertThat(TestPost.text(message))
                    .contains("Dear <O'Brien> & sons,", "Dear &lt;O'Brien&gt; &amp; sons,", "https://example.org/x");
            assertThat(waiting(to)).isZero();
        }
    }

    @Test
    void what_is_undone_sends_no_mail() {
        try (var post = new TestPost()) {
            var to = address();
            transaction.executeWithoutResult(status -> {
                outbox.post(letter(to, "Ada"));
                status.setRollbackOnly();
            });
            post.deliver();
            assertThat(post.to(to)).isEmpty();
        }
    }

    @Test
    void from_a_demonstration_nothing_is_sent() {
        try (var post = new TestPost()) {
            var to = address();
            write(to, "Ada");
            post.postman(new Installation(() -> Standing.MADE_UP)).makeRound();
            assertThat(post.to(to)).isEmpty();
            post.deliver();
            assertThat(post.to(to)).hasSize(1);
        }
    }

    @Test
    void several_nodes_send_each_letter_once() throws Exception {
        try (var post = new TestPost();
                var nodes = Executors.newFixedThreadPool(4)) {
            var to = address();
            IntStream.range(0, 20).forEach(_ -> write(to, "Ada"));
            var rounds = IntStream.range(0, 4)
                    .mapToObj(_ -> {
                        var postman = post.postman();
                        return (Callable<Boolean>) () -> {
                            postman.makeRound();
                            return true;
                        };
                    })
                    .toList();
            for (var done : nodes.invokeAll(rounds)) {
                assertThat(done.get()).isTrue();
            }
            post.deliver();
            assertThat(post.to(to)).hasSize(20);
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_tried_again_later_and_later() {
        var to = address();
        Postman postman;
        try (var post = new TestPost()) {
            post.deliver();
            postman = post.postman();
        }
        var id = write(to, "Ada");
        postman.makeRound();
        assertThat(tries(id)).isEqualTo(1);
        postman.makeRound();
        assertThat(tries(id)).as("not again at once").isEqualTo(1);
        TurnedClock.on(Duration.ofSeconds(61));
        postman.makeRound();
        assertThat(tries(id)).isEqualTo(2);
        TurnedClock.on(Duration.ofSeconds(61));
        postman.makeRound();
        assertThat(tries(id)).as("the wait has doubled").isEqualTo(2);
        assertThat(Acting.asHouse(() -> database.fetchSingle(LETTER, LETTER.ID.eq(id))))
                .satisfies(row -> {
                    assertThat(row.getFault()).isEqualTo("the mail server could not be reached");
                    assertThat(new String(row.getSealed(), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain(to);
                });
        try (var post = new TestPost()) {
            TurnedClock.on(Duration.ofHours(1));
            post.deliver();
            assertThat(post.to(to)).hasSize(1);
        }
    }

    @Test
    void settings_that_cannot_work_stop_the_start_with_a_sentence() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Smtp("mail.example.org", "", "", "", "starttls", ""))
                .withMessageContaining("TRELLIS_MAIL_FROM");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Smtp("mail.example.org", "x", "", "", "starttls", "a@example.org"))
                .withMessageContaining("TRELLIS_SMTP_PORT");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Smtp("mail.example.org", "", "", "", "yes", "a@example.org"))
                .withMessageContaining("TRELLIS_SMTP_TLS");
    }

    private UUID write(String to, String name) {
        transaction.executeWithoutResult(_ -> outbox.post(letter(to, name)));
        return Acting.asHouse(() -> database.selectFrom(LETTER)
                .orderBy(LETTER.WRITTEN_AT.desc())
                .limit(1)
                .fetchSingle()
                .getId());
    }

    private static Letter letter(String to, String name) {
        return new Letter(
                "test",
                to,
                name,
                "A test",
                List.of("This is a test."),
                "Open it",
                "https://example.org/x",
                List.of("It ends."));
    }

    private static String address() {
        return "somebody." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private int tries(UUID id) {
        return Acting.asHouse(
                () -> database.fetchSingle(LETTER, LETTER.ID.eq(id)).getTries());
    }

    private int waiting(String to) {
        return Acting.asHouse(() -> database.fetch(LETTER, LETTER.STATE.eq("waiting")).stream()
                .filter(row -> outbox.open(row.getId(), row.getSealed()).to().equals(to))
                .toList()
                .size());
    }
}
