package care.trellis.quality.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One domain: how its services differ, or why that cannot be told.
 *
 * @param services with at least one vote
 * @param answers votes
 * @param model absent where it cannot be told
 * @param refusal why not; empty where it can
 * @param remarks what a reader should know of the fit
 */
public record DomainFit(
        String domain, int services, int answers, @Nullable Model model, String refusal, List<String> remarks) {
    public DomainFit {
        remarks = List.copyOf(remarks);
    }
}
