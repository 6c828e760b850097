package care.trellis.app.mail;

/** How many mails of a kind are in a state, as the administrator's page shows it. */
public record MailCount(String kind, String state, long letters, String oldest, String fault) {}
