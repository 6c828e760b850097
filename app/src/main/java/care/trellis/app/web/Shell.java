package care.trellis.app.web;

import java.util.List;

/**
 * What the layout needs on every page; each template declares it as a parameter named {@code shell} and hands it on.
 *
 * @param navigation the entries, in order
 * @param assets addresses of style sheets and scripts
 */
public record Shell(List<Link> navigation, Assets assets) {
    /**
     * An entry as the page shows it.
     *
     * @param current whether this page belongs to it
     */
    public record Link(String label, String path, boolean current) {}
}
