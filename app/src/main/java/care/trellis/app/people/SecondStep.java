package care.trellis.app.people;

import java.util.UUID;

/**
 * A second way to show who one is, after the password. Each is a bean; its pages go on with the {@link PendingSignIn} of
 * the session and end in {@link SignInSteps#passed}.
 */
public interface SecondStep {
    /** The first of those a person has is asked for; smallest first. */
    int order();

    /** What people choose it by: "Use your authenticator app". */
    String words();

    /** Its page in the course of signing in. */
    String path();

    boolean isSetUpFor(UUID person);

    /** Takes away all that a person has of it, because they lost it. */
    void forget(UUID person);
}
