package care.trellis.quality.framework;

import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a body asks about services, from a day to a day.
 *
 * @param family what it replaces and is replaced by: the frameworks of one body for one purpose
 * @param body who keeps it
 * @param jurisdiction where it holds
 * @param dated the day of the document it is taken from; empty where that is not known
 * @param from the first day it is in force; empty for a draft
 * @param to the last day; empty while no end is set
 * @param source where it is published
 * @param licence on what terms its words may be used
 * @param aggregation the id of the decision table that makes an overall rating; empty where there is none
 * @param parts what its domains are made of, by name and number; empty where that is not told
 */
public record Framework(
        String id,
        String title,
        String version,
        String family,
        String body,
        String jurisdiction,
        Status status,
        Optional<LocalDate> dated,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String source,
        String licence,
        String note,
        Optional<String> aggregation,
        Optional<Parts> parts,
        List<Scale> scales,
        List<Domain> domains) {
    /** How far it has come; whether a published one is in force, its dates say. */
    public enum Status {
        DRAFT,
        PUBLISHED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What its domains are made of.
     *
     * @param name one of them: "quality statement"
     * @param count how many there are in all domains together
     */
    public record Parts(String name, int count) {}

    public Framework {
        scales = List.copyOf(scales);
        domains = List.copyOf(domains);
    }

    /**
     * Checks a framework as written.
     *
     * @throws Faulty naming every fault, each with its place
     */
    public static Framework load(FrameworkDraft draft) {
        return new FrameworkCheck(draft).framework();
    }

    /** Whether services are looked at by it on a day; by a draft they never are. */
    public boolean isInForce(LocalDate day) {
        return status == Status.PUBLISHED && Span.holds(from, to, day);
    }

    public Optional<Domain> domain(String id) {
        return domains.stream().filter(domain -> domain.id().equals(id)).findFirst();
    }

    /** What it looks at on a day. */
    public List<Domain> domainsOn(LocalDate day) {
        return domains.stream().filter(domain -> domain.isLookedAtOn(day)).toList();
    }
}
