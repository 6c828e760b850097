package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What people would say of services, domain by domain, with everything that was decided and found on the way.
 *
 * @param services in the order given; those that only the answers name come last
 * @param fits one for each domain
 * @param ratings domain by domain, and within one service by service
 * @param remarks what a reader should know of the data
 */
public record Ratings(
        RatingRules rules, List<Service> services, List<DomainFit> fits, List<Rating> ratings, List<String> remarks) {
    public Ratings {
        services = List.copyOf(services);
        fits = List.copyOf(fits);
        ratings = List.copyOf(ratings);
        remarks = List.copyOf(remarks);
    }

    /**
     * Rates every service that has an answer.
     *
     * @throws care.trellis.fault.Faulty naming every answer that cannot be used
     */
    public static Ratings of(Answers answers, RatingRules rules) {
        return of(answers, List.of(), rules);
    }

    /**
     * Rates every service that is known or has an answer.
     *
     * @param services what is known of them; need not name all
     * @throws care.trellis.fault.Faulty naming every answer and service that cannot be used
     */
    public static Ratings of(Answers answers, List<Service> services, RatingRules rules) {
        return of(answers, services, rules, 1);
    }

    /**
     * The same by several partitions side by side, which never change a figure.
     *
     * @param partitions at least 1
     */
    public static Ratings of(Answers answers, List<Service> services, RatingRules rules, int partitions) {
        return new RatingRound(answers, services, rules, partitions).ratings();
    }

    public Optional<DomainFit> fit(String domain) {
        return fits.stream().filter(fit -> fit.domain().equals(domain)).findFirst();
    }

    public Optional<Rating> rating(String service, String domain) {
        return ratings.stream()
                .filter(rating ->
                        rating.service().id().equals(service) && rating.domain().equals(domain))
                .findFirst();
    }

    /** The ratings of one domain, in the order of the services. */
    public List<Rating> in(String domain) {
        return ratings.stream().filter(rating -> rating.domain().equals(domain)).toList();
    }

    /** The same for some domains only. */
    public Ratings only(Collection<String> domains) {
        return new Ratings(
                rules,
                services,
                fits.stream().filter(fit -> domains.contains(fit.domain())).toList(),
                ratings.stream()
                        .filter(rating -> domains.contains(rating.domain()))
                        .toList(),
                remarks);
    }

    /** How one rating came about, step by step. */
    public List<Step> explain(Rating rating) {
        return new Explaining(rules, fit(rating.domain()).orElseThrow(), rating).steps();
    }

    /** What would change the words of one rating. */
    public WhatWouldChange whatWouldChange(Rating rating) {
        return new Changing(rules, fit(rating.domain()).orElseThrow(), rating).whatWouldChange();
    }

    /** For each service and domain with a vote, how many answers changed since it was rated for an earlier day. */
    public static List<Change> changes(Answers answers, RatingRules rules, LocalDate since) {
        return Changes.between(answers, rules.on(since), rules);
    }
}
