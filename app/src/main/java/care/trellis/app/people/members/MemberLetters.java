package care.trellis.app.people.members;

import care.trellis.app.mail.Letter;
import care.trellis.app.people.PublicAddress;
import care.trellis.app.permission.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mails about roles. */
@Component
class MemberLetters {
    private final PublicAddress address;

    MemberLetters(PublicAddress address) {
        this.address = address;
    }

    Letter waits(String to, String name, Circle circle) {
        return letter(
                to,
                name,
                "A role waits for your approval",
                List.of("A role in " + circle.name()
                        + " was proposed. It counts only once somebody other than its author" + " has approved it."),
                "See what was proposed",
                circle.address());
    }

    Letter begun(String to, String name, Role role, String where, Circle circle) {
        return letter(
                to,
                name,
                "You have a new role on Trellis",
                List.of(role.label() + ", for " + where + ". " + circle.name() + " has approved it."),
                "See your roles",
                "/account/roles");
    }

    Letter ended(String to, String name, Role role, String where, Circle circle, String why) {
        return letter(
                to,
                name,
                "A role of yours on Trellis has ended",
                List.of(
                        role.label() + ", for " + where + ". An administrator of " + circle.name() + " has ended it.",
                        "The reason given: " + why),
                "See your roles",
                "/account/roles");
    }

    Letter secondStepTaken(String to, String name, Circle circle) {
        return letter(
                to,
                name,
                "Your second step for Trellis was taken away",
                List.of(
                        "An administrator of " + circle.name()
                                + " has taken away your second step, because you said that"
                                + " you lost it. You were signed out everywhere, and your password counts no more.",
                        "To sign in again, choose a new password, then set up a second step.",
                        "If you did not ask for this, tell " + circle.name() + " at once."),
                "Choose a new password",
                "/new-password");
    }

    private Letter letter(String to, String name, String subject, List<String> paragraphs, String button, String path) {
        return new Letter("role", to, name, subject, paragraphs, button, address.of(path), List.of());
    }
}
