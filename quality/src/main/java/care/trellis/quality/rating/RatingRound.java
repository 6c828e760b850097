package care.trellis.quality.rating;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** One round of ratings in the making: every domain, every service. */
final class RatingRound {
    private static final int MOST_FAULTS = 200;
    private static final int MOST_NAMED = 5;

    private final Answers answers;
    private final RatingRules rules;
    private final int partitions;
    private final List<Service> services = new ArrayList<>();
    private final int[] placeOfService;
    private final List<String> remarks = new ArrayList<>();

    RatingRound(Answers answers, List<Service> known, RatingRules rules, int partitions) {
        this.answers = answers;
        this.rules = rules;
        this.partitions = partitions;
        this.remarks.addAll(answers.remarks());
        refuse(known);
        this.placeOfService = place(known);
    }

    Ratings ratings() {
        var sums = sums();
        var fits = new ArrayList<DomainFit>();
        var ratings = new ArrayList<Rating>();
        for (int d = 0; d < answers.domains().size(); d++) {
            var ofDomain = Arrays.asList(sums).subList(d * services.size(), (d + 1) * services.size());
            var fit = Fitting.of(rules, answers.domains().get(d), ofDomain);
            fits.add(fit);
            var rater = new Rater(rules, fit);
            ratings.addAll(parallel(services.size(), j -> rater.rate(services.get(j), ofDomain.get(j))));
        }
        remarkOnNumbers(ratings);
        return new Ratings(rules, services, fits, ratings, remarks);
    }

    // Rows are brought together by service and domain in the order given, so that each sum is the same whoever adds it.
    private ServiceSums[] sums() {
        var votes = Votes.of(answers, rules);
        int groups = Math.multiplyExact(services.size(), answers.domains().size());
        var start = new int[groups + 1];
        for (int i = 0; i < answers.size(); i++) {
            start[group(i) + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        var next = start.clone();
        var order = new int[answers.size()];
        for (int i = 0; i < order.length; i++) {
            order[next[group(i)]++] = i;
        }
        var ageing = new Ageing(rules);
        return parallel(groups, g -> ServiceSums.of(answers, votes, order, start[g], start[g + 1], ageing))
                .toArray(ServiceSums[]::new);
    }

    private int group(int i) {
        return answers.domain[i] * services.size() + placeOfService[answers.service[i]];
    }

    private <T> List<T> parallel(int count, java.util.function.IntFunction<T> one) {
        return IntStream.range(0, partitions)
                .parallel()
                .mapToObj(part -> IntStream.range((int) ((long) count * part / partitions), (int)
                                ((long) count * (part + 1) / partitions))
                        .mapToObj(one)
                        .toList())
                .flatMap(List::stream)
                .toList();
    }

    private int[] place(List<Service> known) {
        var places = new HashMap<String, Integer>();
        for (var service : known) {
            places.put(service.id(), services.size());
            services.add(service);
        }
        var unknown = new ArrayList<String>();
        var place = new int[answers.services().size()];
        for (int s = 0; s < place.length; s++) {
            var id = answers.services().get(s);
            var at = places.get(id);
            if (at == null) {
                at = services.size();
                services.add(Service.named(id));
                unknown.add(id);
            }
            place[s] = at;
        }
        if (!known.isEmpty() && !unknown.isEmpty()) {
            remarks.add(unknown.size() + " of the services in the answers are not in the list of services: "
                    + named(unknown) + ".");
        }
        return place;
    }

    private void remarkOnNumbers(List<Rating> ratings) {
        var wrong = ratings.stream()
                .filter(rating -> rating.heard().isMoreThanInvited())
                .map(rating -> rating.service().id())
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            remarks.add("More were heard than could have been, so that the number of people must be wrong: "
                    + named(wrong) + ".");
        }
    }

    private static String named(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_NAMED)))
                + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
    }

    private void refuse(List<Service> known) {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + partitions);
        }
        var faults = new ArrayList<Fault>();
        if (answers.size() == 0) {
            faults.add(Fault.of("answers", "none", "at least one answer"));
        }
        var seen = new HashSet<String>();
        for (var service : known) {
            if (!seen.add(service.id())) {
                faults.add(Fault.of("service " + service.id(), "the same id twice", "every service once"));
            }
        }
        boolean dated = answers.newest().isPresent();
        for (int i = 0; i < answers.size() && faults.size() < MOST_FAULTS; i++) {
            var subject = "answer " + (i + 1);
            if (!rules.scale().holds(answers.score[i])) {
                faults.add(Fault.of(
                        subject,
                        "score " + answers.score[i],
                        "a score from " + rules.scale().min() + " to "
                                + rules.scale().max()));
            }
            if (dated && answers.day[i] == Answers.NO_DATE) {
                faults.add(Fault.of(subject, "no date", "a date, because other answers have one"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
