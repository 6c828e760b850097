package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Which domains of two frameworks are about the same, many to many. It shows them beside each other; it never turns a score
 * of one into a score of the other.
 *
 * @param basis whose judgement it is
 * @param left the id of the one framework
 * @param right the id of the other
 */
public record FrameworkCrosswalk(
        String id, String title, String version, String basis, String note, Text left, Text right, List<Link> links) {
    /** How much of the left domain the right one is about. */
    public enum Strength {
        /** All of it. */
        FULL,
        /** Some of it. */
        PART;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One pair of domains.
     *
     * @param because why, in plain words
     */
    public record Link(Text left, Text right, Strength strength, String because) {}

    private record Pair(String left, String right) {}

    public FrameworkCrosswalk {
        links = List.copyOf(links);
    }

    /** What is wrong with it: other frameworks, domains that are not there, pairs that stand twice. */
    public List<Fault> check(Framework one, Framework other) {
        var faults = new ArrayList<Fault>();
        requireFramework(left, one, faults);
        requireFramework(right, other, faults);
        var seen = new HashSet<Pair>();
        for (var link : links) {
            requireDomain(link.left(), one, faults);
            requireDomain(link.right(), other, faults);
            if (!seen.add(new Pair(link.left().value(), link.right().value()))) {
                faults.add(Fault.at(
                        link.right().at(),
                        subject(),
                        link.left() + " and " + link.right() + " again",
                        "every pair of domains once"));
            }
        }
        return faults;
    }

    /** The links of a domain of the left framework. */
    public List<Link> fromLeft(String domain) {
        return links.stream().filter(link -> link.left().value().equals(domain)).toList();
    }

    /** The links of a domain of the right framework. */
    public List<Link> fromRight(String domain) {
        return links.stream()
                .filter(link -> link.right().value().equals(domain))
                .toList();
    }

    /** The left domains to which nothing on the right answers. */
    public List<Domain> leftGaps(Framework one) {
        return one.domains().stream()
                .filter(domain -> fromLeft(domain.id()).isEmpty())
                .toList();
    }

    /** The right domains to which nothing on the left answers. */
    public List<Domain> rightGaps(Framework other) {
        return other.domains().stream()
                .filter(domain -> fromRight(domain.id()).isEmpty())
                .toList();
    }

    /** The left domains of which the right has something, and in no domain all. */
    public List<Domain> onlyInPart(Framework one) {
        return one.domains().stream()
                .filter(domain -> !fromLeft(domain.id()).isEmpty()
                        && fromLeft(domain.id()).stream().noneMatch(link -> link.strength() == Strength.FULL))
                .toList();
    }

    private void requireFramework(Text named, Framework given, List<Fault> faults) {
        if (!named.value().equals(given.id())) {
            faults.add(Fault.at(named.at(), subject(), "\"" + named + "\"", "the framework " + given.id()));
        }
    }

    private void requireDomain(Text named, Framework framework, List<Fault> faults) {
        if (framework.domain(named.value()).isEmpty()) {
            faults.add(Fault.at(
                            named.at(), subject(), "\"" + named + "\"", "a domain of the framework " + framework.id())
                    .advising("Nearest: "
                            + Nearest.to(
                                    named.value(),
                                    framework.domains().stream().map(Domain::id).toList())));
        }
    }

    private String subject() {
        return "crosswalk " + id;
    }
}
