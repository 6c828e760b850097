package care.trellis.app.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a person.
 *
 * @param reference a number to quote when asking for help; only where the fault is ours and is in the log
 */
public record ErrorPage(
        String title, String explanation, @Nullable String reference) {
    private static final String NOT_FOUND = "Page not found";

    /** Whether the page may be there for somebody who signs in. */
    public boolean mayNeedSignIn() {
        return title.equals(NOT_FOUND);
    }

    static ErrorPage forStatus(int status, String reference) {
        return switch (status) {
            case 400 ->
                new ErrorPage(
                        "That request could not be understood",
                        "Part of the address or of what was sent is missing or has the wrong form. Go back, check what"
                                + " you entered and try again.",
                        null);
            case 403 ->
                new ErrorPage(
                        "That is not allowed",
                        "The request came from another website, or you may not do this. Open the page here and try"
                                + " again from there.",
                        null);
            case 404 ->
                new ErrorPage(
                        NOT_FOUND,
                        "If you typed the address, check that it is correct. If you followed a link, the page may have"
                                + " moved.",
                        null);
            case 405 ->
                new ErrorPage(
                        "That cannot be done at this address",
                        "The page is there, but not for this kind of request. Open it from the navigation above.",
                        null);
            case 413 ->
                new ErrorPage(
                        "That file is too large",
                        "A file may have at most 5 MB, and 60 MB where services are imported. Send a smaller one, or parts.",
                        null);
            default ->
                status < 500
                        ? new ErrorPage("That did not work", "The request was refused. Go back and try again.", null)
                        : new ErrorPage(
                                "Sorry, something went wrong",
                                "The fault is ours, and it has been noted. Nothing you agreed or kept is lost. Try"
                                        + " again; if it happens again, tell whoever runs this Trellis the reference.",
                                reference);
        };
    }
}
