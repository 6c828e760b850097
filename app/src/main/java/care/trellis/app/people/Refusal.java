package care.trellis.app.people;

import java.util.Locale;
import java.util.Optional;

/** Why somebody is not let in by an organisation's sign-in, as they read it. */
public enum Refusal {
    ENDED(
            "That sign-in is not there any more",
            "The organisation has ended it, or it never had one. Your account is still there."),
    UNREACHABLE(
            "Your organisation’s sign-in does not answer",
            "Trellis could not reach it, or what it answered is not right. Try again in a few minutes. If it stays so,"
                    + " tell whoever looks after Trellis in your organisation."),
    DECLINED(
            "Your organisation’s sign-in did not let you in",
            "It said no, or you went back before you had signed in there. You can try again."),
    STALE(
            "That sign-in was not finished",
            "It was begun more than fifteen minutes ago, in another window or another browser, or was finished"
                    + " already. Begin again."),
    UNSOUND(
            "Your organisation’s sign-in gave an answer that cannot be trusted",
            "Nobody was signed in. Try again. If it happens again, tell whoever looks after Trellis in your"
                    + " organisation."),
    UNKNOWN(
            "No account here is linked with that sign-in",
            "If you were invited, open the link in that mail and accept with your organisation’s sign-in. If you have"
                    + " an account, sign in as you always do and link it on your account page."),
    ANOTHER_ADDRESS(
            "The invitation is for another e-mail address",
            "Your organisation’s sign-in knows you by another e-mail address than the one that was invited, or does not"
                    + " vouch for it. You can accept the invitation with a password, or ask for one to your other"
                    + " address."),
    ADDRESS_TAKEN(
            "There is an account with that e-mail address",
            "An account is never linked by its address alone. Sign in to it as you always do, accept the invitation,"
                    + " and link your organisation’s sign-in on your account page."),
    OTHER_PERSON(
            "That sign-in belongs to another account",
            "It is linked with another account than the one you began with. Sign out at your organisation and try again,"
                    + " or unlink it in the other account first."),
    NO_ROLE(
            "You have no role that this sign-in opens",
            "An organisation’s sign-in opens only what that organisation could give by itself, and none of the three"
                    + " statutory signatures. Use a password for anything else."),
    TOO_MANY("Too many tries", "There were too many tries from your network. Wait a few minutes and try again.");

    private final String title;
    private final String advice;

    Refusal(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }

    /** As addresses and the ledger write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refusal> of(String word) {
        return java.util.Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    /** Ends what somebody came back for. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Refusal why;

        Refused(Refusal why) {
            super(why.word());
            this.why = why;
        }

        Refusal why() {
            return why;
        }
    }
}
