package care.trellis.app.mail;

import static care.trellis.app.mail.db.Tables.LETTER;

import care.trellis.app.database.Acting;
import care.trellis.app.mail.db.tables.records.LetterRecord;
import care.trellis.app.web.Installation;
import care.trellis.app.web.Standing;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. A letter is locked while it is sent and passed over by other nodes, so that two never send the same
 * one; a node that dies between the mail server's yes and its own note sends it once more, under the same Message-ID.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int TRIES = 12; // about a day
    private static final int ROUND = 50;

    private final DSLContext database;
    private final Outbox outbox;
    private final Smtp smtp;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Installation installation;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Postman.class.getClassLoader());

    Postman(
            DSLContext database,
            Outbox outbox,
            Smtp smtp,
            Clock clock,
            TransactionTemplate transaction,
            Installation installation) {
        this.database = database;
        this.outbox = outbox;
        this.smtp = smtp;
        this.clock = clock;
        this.transaction = transaction;
        this.installation = installation;
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:5s}")
    void makeRound() {
        if (!smtp.isNamed() || installation.standing() == Standing.MADE_UP) {
            return; // from a demonstration nothing is ever sent
        }
        for (var sent = 0; sent < ROUND && sendNext(); sent++) {
            // until there is none
        }
    }

    /** Sends the letter that is due longest; none where none is due, or others are being sent elsewhere. */
    boolean sendNext() {
        return Acting.asHouse(() -> Boolean.TRUE.equals(transaction.execute(_ -> {
            var due = database.selectFrom(LETTER)
                    .where(
                            LETTER.STATE.eq("waiting"),
                            LETTER.NEXT_TRY_AT.le(clock.instant().atOffset(ZoneOffset.UTC)))
                    .orderBy(LETTER.NEXT_TRY_AT)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()
                    .fetchOne();
            if (due == null) {
                return false;
            }
            send(due);
            due.store();
            return true;
        })));
    }

    private void send(LetterRecord due) {
        due.setTries(due.getTries() + 1);
        try {
            smtp.sender().send(written(due));
            due.setState("sent");
            due.setSentAt(clock.instant().atOffset(ZoneOffset.UTC));
            due.setSealed(null);
            due.setFault("");
        } catch (MailException | MessagingException | IllegalArgumentException refused) {
            // The server's words may name the person, so only what sort of fault it was is noted.
            due.setFault(Faults.inWords(refused));
            LOG.warn("A letter of kind {} could not be sent: {}", due.getKind(), due.getFault());
            if (due.getTries() >= TRIES || Faults.isForGood(refused)) {
                due.setState("given-up");
                due.setSealed(null);
            } else {
                due.setNextTryAt(clock.instant().plus(wait(due.getTries())).atOffset(ZoneOffset.UTC));
            }
        }
    }

    private static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private MimeMessage written(LetterRecord due) throws MessagingException {
        var letter = outbox.open(due.getId(), due.getSealed());
        var host = smtp.from().replaceFirst(".*@", "").replaceFirst(">.*", "");
        var message = new MimeMessage(smtp.sender().getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + due.getId() + "@" + host + ">");
            }
        };
        var helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(smtp.from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(text("mail/plain.jte", letter), text("mail/letter.jte", letter));
        if (!letter.calendar().isEmpty()) {
            helper.addAttachment(
                    "dates.ics",
                    new ByteArrayResource(letter.calendar().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar;charset=UTF-8;method=PUBLISH");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String text(String template, Letter letter) {
        var written = new StringOutput();
        templates.render(template, Map.of("letter", letter), written);
        return written.toString();
    }
}
