package care.trellis.app.outlook;

/**
 * Another page, or this one with something else chosen.
 *
 * @param isCurrent whether it is what is shown
 */
public record Link(String label, String address, boolean isCurrent) {}
