package care.trellis.app.people.breakglass;

import care.trellis.app.mail.Letter;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.PublicAddress;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails about looking at what is held about somebody. */
@Component
class LookLetters {
    private final Outbox outbox;
    private final PublicAddress address;

    LookLetters(Outbox outbox, PublicAddress address) {
        this.outbox = outbox;
        this.address = address;
    }

    /** Somebody with an address to write to. */
    record Reachable(UUID person, String name, String email) {}

    void asked(Reachable to, UUID look) {
        post(
                to,
                "An administrator asks to look at what is held about somebody",
                List.of("It needs you or another second administrator. Read the reason before you answer."),
                "Read the reason",
                "/break-glass/" + look);
    }

    void opened(Reachable to, Look look) {
        post(
                to,
                "An administrator may look at what Trellis holds about you",
                List.of(
                        look.askedByName() + " asked, and a second administrator has approved it, for "
                                + Looks.OPEN_FOR.toHours() + " hours.",
                        "The reason given: " + look.reason(),
                        "Your own log says each time they look."),
                "See who asked and why",
                "/break-glass/" + look.id());
    }

    private void post(Reachable to, String subject, List<String> paragraphs, String button, String path) {
        outbox.post(new Letter(
                "break-glass", to.email(), to.name(), subject, paragraphs, button, address.of(path), List.of()));
    }
}
