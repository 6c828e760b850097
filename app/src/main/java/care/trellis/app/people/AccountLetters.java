package care.trellis.app.people;

import care.trellis.app.mail.Letter;
import care.trellis.app.people.MailedLinks.Purpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mails about accounts. */
@Component
class AccountLetters {
    private static final String NOT_YOU = "If it was not you, somebody may know your password. Choose a new one now.";

    private final PublicAddress address;

    AccountLetters(PublicAddress address) {
        this.address = address;
    }

    Letter link(Purpose purpose, String to, String name, String token) {
        return switch (purpose) {
            case PASSWORD ->
                new Letter(
                        "new-password",
                        to,
                        name,
                        "Choose a new password for Trellis",
                        List.of("You, or somebody who typed your address, asked for a new password."),
                        "Choose a new password",
                        address.of("/new-password/" + token),
                        List.of(
                                "The link works once, for an hour.",
                                "If you did not ask, you need do nothing: your password stays as it is."));
            case DEVICE ->
                new Letter(
                        "known-browser",
                        to,
                        name,
                        "Sign in to Trellis in this browser",
                        List.of("There were many tries to sign in to your account, so others must wait longer and"
                                + " longer. Open this link in the browser you want to sign in with, and you need not"
                                + " wait there."),
                        "Let me try in this browser",
                        address.of("/sign-in/link/" + token),
                        List.of("The link works once, for half an hour. You still need your password."));
            case EMAIL ->
                new Letter(
                        "new-address",
                        to,
                        name,
                        "Confirm your e-mail address for Trellis",
                        List.of("You, or somebody who typed this address, gave it as the one to sign in with."),
                        "Confirm this address",
                        address.of("/account/email/" + token),
                        List.of("The link works once, for a day. If it was not you, you need do nothing."));
        };
    }

    Letter passwordChanged(String to, String name) {
        return notice(to, name, "Your password for Trellis was changed", "Your password was changed just now.");
    }

    Letter addressChanged(String to, String name) {
        return notice(
                to,
                name,
                "Your e-mail address for Trellis was changed",
                "You sign in with another e-mail address from now on; this one is no longer used.");
    }

    Letter secondStepChanged(String to, String name) {
        return notice(
                to,
                name,
                "Your second step for Trellis was changed",
                "Your second step to sign in was changed just now.");
    }

    Letter passkeyAdded(String to, String name) {
        return passkeys(
                to,
                name,
                "A passkey was added to your account at Trellis",
                "A passkey was added to your account just now. Whoever holds it can sign in as you.");
    }

    Letter passkeyRemoved(String to, String name) {
        return passkeys(
                to,
                name,
                "A passkey was removed from your account at Trellis",
                "A passkey was removed from your account just now. Nobody can sign in with it any more.");
    }

    Letter linked(String to, String name, String provider) {
        return notice(
                to,
                name,
                "Your account on Trellis is linked with " + oneLine(provider),
                "Your account was linked just now with " + oneLine(provider)
                        + ", your organisation's own sign-in. It opens what that organisation can give.");
    }

    Letter unlinked(String to, String name, String provider) {
        return new Letter(
                "notice",
                to,
                name,
                "You no longer sign in to Trellis by " + oneLine(provider),
                List.of(
                        "Your account is no longer linked with " + oneLine(provider)
                                + ", your organisation's own sign-in. You, or your organisation, ended it.",
                        "Sign in with your password. If you never had one, choose one now."),
                "Choose a password",
                address.of("/new-password"),
                List.of());
    }

    private Letter passkeys(String to, String name, String subject, String what) {
        return new Letter(
                "notice",
                to,
                name,
                subject,
                List.of(what),
                "See your passkeys",
                address.of("/account/passkeys"),
                List.of("If it was not you, remove the passkeys that you do not know, and choose a new password at "
                        + address.of("/new-password") + "."));
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private Letter notice(String to, String name, String subject, String what) {
        return new Letter(
                "notice",
                to,
                name,
                subject,
                List.of(what, NOT_YOU),
                "Choose a new password",
                address.of("/new-password"),
                List.of());
    }
}
