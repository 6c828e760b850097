package care.trellis.exchange.places;

import care.trellis.exchange.Fault;
import java.util.List;

/**
 * Everything a file lists, and every row of it that could not be read.
 *
 * @param kind which file it turned out to be
 * @param scheme whose ids its services are known by
 * @param isWhole whether a service that is not in it is no longer on its writer's list
 * @param rows that are not empty
 * @param rowsRefused of those, the ones left out because of faults
 * @param links ids that are one service
 * @param unlinked ids with a rating given under an earlier id that nothing tells
 * @param notes what else is to be known of the file
 */
public record Listing(
        String file,
        String kind,
        Scheme scheme,
        boolean isWhole,
        int rows,
        int rowsRefused,
        List<ListedOrganisation> organisations,
        List<ListedService> services,
        List<Link> links,
        List<String> unlinked,
        List<Fault> refused,
        List<String> notes) {
    /**
     * Two ids of one service.
     *
     * @param basis a word of the directory: {@code regulator}, {@code name-and-postcode}, {@code address-and-postcode},
     *     {@code person}
     */
    public record Link(ListedId newer, ListedId older, String basis) {}

    public Listing {
        organisations = List.copyOf(organisations);
        services = List.copyOf(services);
        links = List.copyOf(links);
        unlinked = List.copyOf(unlinked);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
