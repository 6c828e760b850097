package care.trellis.disclosure;

/**
 * One service's part in what is published: what nobody else may learn.
 *
 * @param id names this very figure in every table it ever enters; a figure that was corrected gets another
 * @param owner the ownership group that the service belongs to: its services know each other's figures
 * @param value in the table's unit, 0 or more. A return on zero pounds is a contribution like any other
 */
public record Contribution(String id, String owner, double value) {
    public Contribution {
        if (id.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException(
                    "A contribution needs an id and an owner, were \"" + id + "\" and \"" + owner + "\"");
        }
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("The value of contribution \"" + id
                    + "\" must be a number of 0 or more: an attacker's bounds rest on it");
        }
    }
}
