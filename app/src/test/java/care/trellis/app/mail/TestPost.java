package care.trellis.app.mail;

import static care.trellis.app.mail.db.Tables.LETTER;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.web.Installation;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A real mail server, and a postman that brings it what waits in the running application. */
public final class TestPost implements AutoCloseable {
    private final GreenMail server;

    public TestPost() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    GreenMail server() {
        return server;
    }

    /** A postman of this server's, as a node of its own would have it. */
    Postman postman() {
        return postman(RunningTrellis.context().getBean(Installation.class));
    }

    Postman postman(Installation installation) {
        var context = RunningTrellis.context();
        return new Postman(
                context.getBean(DSLContext.class),
                context.getBean(Outbox.class),
                new Smtp(
                        "127.0.0.1",
                        String.valueOf(server.getSmtp().getPort()),
                        "",
                        "",
                        "none",
                        "Trellis <trellis@example.org>"),
                context.getBean(Clock.class),
                context.getBean(TransactionTemplate.class),
                installation);
    }

    /** Every letter that waits in the running application, whole. */
    public static List<String> waiting() {
        var outbox = RunningTrellis.context().getBean(Outbox.class);
        return Acting.asHouse(() -> RunningTrellis.context()
                .getBean(DSLContext.class)
                .selectFrom(LETTER)
                .where(LETTER.SEALED.isNotNull())
                .fetch(row -> outbox.open(row.getId(), row.getSealed()).toString()));
    }

    /** Has all that is due sent. */
    public void deliver() {
        postman().makeRound();
    }

    /** The texts, plain and HTML, of what an address has got, the newest last; waits for what is on its way. */
    public List<String> received(String address) {
        for (var patience = 0; patience < 30; patience++) {
            deliver();
            var texts = to(address).stream().map(TestPost::text).toList();
            if (!texts.isEmpty()) {
                return texts;
            }
            pause();
        }
        return List.of();
    }

    /** The path of the link in the newest mail to an address that leads to such a page. */
    public String linkTo(String page, String address) {
        var link = Pattern.compile("https?://[^/\\s\"]+(" + Pattern.quote(page) + "/[A-Za-z0-9_-]+)");
        for (var patience = 0; patience < 5; patience++) {
            for (var text : received(address).reversed()) {
                var found = link.matcher(text);
                if (found.find()) {
                    return found.group(1);
                }
            }
            pause();
        }
        throw new AssertionError("no mail to " + address + " links to " + page);
    }

    @Override
    public void close() {
        server.stop();
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> goesTo(message, address))
                .toList();
    }

    static String text(Part part) {
        try {
            if (part.getContent() instanceof Multipart many) {
                var texts = new ArrayList<String>();
                for (var i = 0; i < many.getCount(); i++) {
                    texts.add(text(many.getBodyPart(i)));
                }
                return String.join("\n", texts);
            }
            return String.valueOf(part.getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean goesTo(Message message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(each -> each.contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
