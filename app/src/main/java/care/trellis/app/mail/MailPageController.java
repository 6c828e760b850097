package care.trellis.app.mail;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.May;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much mail waits, was sent or was given up, for whoever runs this Trellis; to whom and what, it does not say. */
@Controller
class MailPageController {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final DSLContext database;
    private final Smtp smtp;

    MailPageController(DSLContext database, Smtp smtp) {
        this.database = database;
        this.smtp = smtp;
    }

    @GetMapping("/operations/mail")
    @May(action = Action.READ, kind = Kind.OPERATIONS)
    String counts(Model model) {
        List<MailCount> counts = database.resultQuery(
                        "select kind, state, letters, oldest, fault from mail.counts() order by state desc, kind")
                .fetch(row -> new MailCount(
                        row.get("kind", String.class).replace('-', ' '),
                        row.get("state", String.class).replace('-', ' '),
                        row.get("letters", Long.class),
                        TIME.format(row.get("oldest", OffsetDateTime.class)),
                        row.get("fault", String.class)));
        model.addAttribute("counts", counts);
        model.addAttribute("named", smtp.isNamed());
        return "mail/counts";
    }
}
