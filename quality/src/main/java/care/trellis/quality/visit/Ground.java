package care.trellis.quality.visit;

/** Why a service is visited. */
public enum Ground {
    WAIT("it has waited longest"),
    INFORMATION("a visit would tell most");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
