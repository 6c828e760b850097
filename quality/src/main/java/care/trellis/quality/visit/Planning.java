package care.trellis.quality.visit;

import care.trellis.quality.chance.Lot;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Service;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** One month's visits being chosen. */
final class Planning {
    private final Ratings ratings;
    private final VisitRules rules;
    private final LocalDate today;
    private final boolean visitsAreKnown;

    Planning(Ratings ratings, VisitRules rules) {
        this.ratings = ratings;
        this.rules = rules;
        this.today = ratings.rules().asAt();
        this.visitsAreKnown = ratings.services().stream().anyMatch(service -> service.lastVisit() != null);
    }

    VisitPlan plan() {
        var candidates = candidates();
        var left = new ArrayList<>(candidates);
        left.removeIf(each -> isResting(each));
        var visits = new ArrayList<Visit>();
        left.stream()
                .filter(this::isOverdue)
                .sorted(Candidate.byWait())
                .limit(rules.visitsForWaiting())
                .forEach(each -> visits.add(new Visit(visits.size() + 1, each, Ground.WAIT, waited(each))));
        visits.forEach(visit -> left.remove(visit.candidate()));
        var shares = new Shares(rules).of(left, rules.visits() - visits.size());
        for (var chosen : chosen(left, shares)) {
            visits.add(new Visit(visits.size() + 1, chosen, Ground.INFORMATION, told(chosen)));
        }
        return new VisitPlan(
                rules,
                new VisitRuleText(rules, visitsAreKnown, candidates.size()).sentences(),
                shares,
                visits,
                candidates);
    }

    private List<Candidate> candidates() {
        var byService = new HashMap<String, List<Rating>>();
        for (var rating : ratings.ratings()) {
            byService
                    .computeIfAbsent(rating.service().id(), _ -> new ArrayList<>())
                    .add(rating);
        }
        return ratings.services().stream()
                .map(service -> candidate(service, byService.getOrDefault(service.id(), List.of())))
                .sorted(Candidate.byInformation())
                .toList();
    }

    private Candidate candidate(Service service, List<Rating> ofService) {
        var information = new Information(rules);
        var domains = new ArrayList<Knowledge>();
        for (var rating : ofService) {
            var model = ratings.fit(rating.domain()).orElseThrow().model();
            if (model != null) {
                domains.add(information.of(rating, model));
            }
        }
        double mean =
                domains.stream().mapToDouble(Knowledge::information).average().orElse(0);
        var last = service.lastVisit();
        var waited = last == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(0, ChronoUnit.MONTHS.between(last, today)));
        return new Candidate(
                service,
                rules.bands().of(service),
                domains,
                mean,
                waited,
                Lot.of(rules.seed(), rules.month() + " " + service.id()).uniform(0));
    }

    private boolean isResting(Candidate each) {
        return each.waited().isPresent() && each.waited().getAsInt() < rules.pause();
    }

    private boolean isOverdue(Candidate each) {
        return visitsAreKnown && (each.waited().isEmpty() || each.waited().getAsInt() >= rules.longestWait());
    }

    private static List<Candidate> chosen(List<Candidate> left, List<Share> shares) {
        Map<String, Integer> open = new HashMap<>();
        shares.forEach(share -> open.put(share.band(), share.visits()));
        var chosen = new ArrayList<Candidate>();
        for (var each : left) {
            int visits = open.getOrDefault(each.band(), 0);
            if (visits > 0) {
                chosen.add(each);
                open.put(each.band(), visits - 1);
            }
        }
        return chosen;
    }

    private String waited(Candidate each) {
        var last = each.service().lastVisit();
        return last == null
                ? "no visit is on record, and nobody should wait longer than " + rules.longestWait() + " months"
                : "its last visit was on " + last + ", " + each.waited().orElse(0)
                        + " months ago; nobody should wait longer" + " than " + rules.longestWait();
    }

    private String told(Candidate each) {
        var most = each.most();
        if (most.isEmpty()) {
            return "its services cannot be compared yet, so it was drawn by lot within its band of size";
        }
        var knowledge = most.get();
        int answers = Math.min(rules.answers(), each.service().people().orElse(rules.answers()));
        var heard = knowledge.heard() == 0 ? "nobody was heard" : "only " + knowledge.heard() + " heard";
        return (rules.purpose() == Purpose.POSITION
                        ? "a visit would tell most about where it stands in "
                        : "a visit would tell most about whether it is below the standard in ")
                + knowledge.domain() + ": "
                + (knowledge.heard() > rules.answers() ? knowledge.heard() + " heard" : heard)
                + " so far, and " + answers + " more answers would take away "
                + String.format(Locale.ROOT, "%.0f %%", 100 * knowledge.narrowing()) + " of what is not known";
    }
}
