package care.trellis.app.web;

/**
 * One entry of the navigation: a subject declares it as a bean, and it appears on every page.
 *
 * @param order position, smallest first; leave gaps
 * @param label what people read
 * @param path address of the subject's first page, such as {@code /costing}
 */
public record NavigationEntry(int order, String label, String path) {
    /** Whether a page at this address belongs to the entry. */
    boolean covers(String address) {
        return address.equals(path) || (!path.equals("/") && address.startsWith(path + "/"));
    }
}
