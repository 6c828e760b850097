package care.trellis.app.people;

/**
 * A line of a person's account page.
 *
 * @param state how it stands, such as "Changed on 3 May 2026"
 * @param path where it is changed; empty where it cannot be
 * @param act what the link says, such as "Change"
 */
public record AccountPart(int order, String label, String state, String path, String act) {}
