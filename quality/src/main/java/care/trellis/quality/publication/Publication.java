package care.trellis.quality.publication;

import care.trellis.quality.rating.Ratings;
import java.util.List;
import java.util.Optional;

/**
 * What of a round of ratings may be published, and why not the rest.
 *
 * @param ratings one for each rating, in its order
 */
public record Publication(PublicationRules rules, List<Publishable> ratings) {
    public Publication {
        ratings = List.copyOf(ratings);
    }

    /**
     * Applies the rules.
     *
     * @param last what was published before; empty for the first time
     */
    public static Publication of(Ratings ratings, List<Published> last, PublicationRules rules) {
        return new Publication(rules, new Publishing(ratings, last, rules).all());
    }

    public Optional<Publishable> of(String service, String domain) {
        return ratings.stream()
                .filter(each -> each.rating().service().id().equals(service)
                        && each.rating().domain().equals(domain))
                .findFirst();
    }
}
