package care.trellis.app.web;

import care.trellis.app.permission.Viewer;
import java.util.List;

/**
 * What the layout needs on every page; each template declares it as a parameter named {@code shell} and hands it on.
 *
 * @param navigation the entries, in order
 * @param assets addresses of style sheets and scripts
 * @param viewer whoever looks at the page
 * @param here the address of the page, for coming back to it after signing in
 * @param demonstration whether what is shown is made up
 */
public record Shell(List<Link> navigation, Assets assets, Viewer viewer, String here, boolean demonstration) {
    /**
     * An entry as the page shows it.
     *
     * @param current whether this page belongs to it
     */
    public record Link(String label, String path, boolean current) {}
}
