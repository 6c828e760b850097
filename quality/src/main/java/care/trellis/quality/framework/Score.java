package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.time.LocalDate;

/**
 * What one service was given in one domain of one framework on one day.
 *
 * @param framework its id
 * @param version the framework's
 * @param source who gave it, and where it stands
 */
public record Score(
        String service,
        String framework,
        String version,
        String domain,
        LocalDate date,
        Reading reading,
        String source) {
    /** What makes a score that score and no other: a framework is part of it. */
    public record Key(String service, String framework, String version, String domain, LocalDate date) {}

    /**
     * A score as written.
     *
     * @throws Faulty where the framework was not in force that day, or has no such domain or word
     */
    public static Score of(
            Framework framework, String service, String domain, LocalDate date, String written, String source) {
        var subject = framework.id() + ", " + domain;
        if (!framework.isInForce(date)) {
            throw new Faulty(Fault.of(
                    subject,
                    date.toString(),
                    framework.status() == Framework.Status.DRAFT
                            ? "no score, because the framework is a draft"
                            : "a day on which the framework was in force, from "
                                    + framework.from().orElseThrow()
                                    + framework.to().map(last -> " to " + last).orElse(" on")));
        }
        var found = framework
                .domain(domain)
                .filter(each -> each.isLookedAtOn(date))
                .orElseThrow(() ->
                        new Faulty(Fault.of(framework.id(), "\"" + domain + "\"", "a domain it looked at on " + date)
                                .advising("Nearest: "
                                        + Nearest.to(
                                                domain,
                                                framework.domainsOn(date).stream()
                                                        .map(Domain::id)
                                                        .toList()))));
        var scale = found.scale()
                .orElseThrow(() -> new Faulty(Fault.of(subject, "\"" + written + "\"", "nothing: it is not rated")));
        var reading = scale.read(written)
                .orElseThrow(() -> new Faulty(Fault.of(subject, "\"" + written + "\"", scale.expected())));
        return new Score(service, framework.id(), framework.version(), domain, date, reading, source);
    }

    public Key key() {
        return new Key(service, framework, version, domain, date);
    }
}
