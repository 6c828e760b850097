package care.trellis.app.people;

/**
 * What an invitation says to the one who is invited.
 *
 * @param lastDay empty where there is none
 * @param waits whether a second administrator must approve it, too
 * @param hasAccount whether the address belongs to an account already
 * @param isSignedIn whether that account is signed in here
 * @param providerName what the organisation's own sign-in is called; empty where there is none to accept by
 * @param byProvider where one accepts by it
 */
public record Invited(
        String token,
        String by,
        String organisation,
        String role,
        String does,
        String where,
        String email,
        String lastDay,
        boolean waits,
        boolean hasAccount,
        boolean isSignedIn,
        String providerName,
        String byProvider) {}
