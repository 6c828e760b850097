package care.trellis.quality.fairness;

import care.trellis.quality.rating.Service;
import care.trellis.quality.rating.SizeBands;

/** What services are grouped by. */
public enum Dimension {
    ALL("all services"),
    SIZE("size"),
    SECTOR("sector"),
    CLIENT_GROUP("client group");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String group(Service service, SizeBands bands) {
        return switch (this) {
            case ALL -> label;
            case SIZE -> bands.of(service);
            case SECTOR -> said(service.sector());
            case CLIENT_GROUP -> said(service.clientGroup());
        };
    }

    private String said(String group) {
        return group.isEmpty() ? label + " not said" : group;
    }
}
