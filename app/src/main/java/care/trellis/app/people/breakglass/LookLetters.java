package care.trellis.app.people.breakglass;

import care.trellis.app.mail.Letter;
import care.trellis.app.people.PublicAddress;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails about looking at what is held about somebody. */
@Component
class LookLetters {
    private final PublicAddress address;

    LookLetters(PublicAddress address) {
        this.address = address;
    }

    Letter asked(String to, String name, UUID look) {
        return letter(
                to,
                name,
                "An administrator asks to look at what is held about somebody",
                List.of("It needs you or another second administrator. Read the reason before you answer."),
                "Read the reason",
                "/break-glass/" + look);
    }

    Letter opened(String to, String name, Look look) {
        return letter(
                to,
                name,
                "An administrator may look at what Trellis holds about you",
                List.of(
                        look.askedByName() + " asked, and a second administrator has approved it, for "
                                + Looks.OPEN_FOR.toHours() + " hours.",
                        "The reason given: " + look.reason(),
                        "Your own log says each time they look."),
                "See who asked and why",
                "/break-glass/" + look.id());
    }

    private Letter letter(String to, String name, String subject, List<String> paragraphs, String button, String path) {
        return new Letter("break-glass", to, name, subject, paragraphs, button, address.of(path), List.of());
    }
}
