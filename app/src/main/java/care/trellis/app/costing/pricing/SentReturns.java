package care.trellis.app.costing.pricing;

import care.trellis.app.costing.checking.Exclusions;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.costing.returns.Drafts;
import care.trellis.app.costing.returns.PricedReturns;
import care.trellis.app.costing.returns.ReturnForms;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.ReturnReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The returns of an exercise as they were sent last, for the council that asked for them. */
@Component
public class SentReturns {
    private final InvitedServices services;
    private final Drafts drafts;
    private final Exclusions exclusions;

    SentReturns(InvitedServices services, Drafts drafts, Exclusions exclusions) {
        this.services = services;
        this.drafts = drafts;
        this.exclusions = exclusions;
    }

    /**
     * Everything a run is made from.
     *
     * @param invited every service that was asked
     * @param sent what each sent last, by the id of the return
     */
    public record Sent(
            CostingExercise exercise,
            List<Invited> invited,
            Map<UUID, FilledReturn> sent,
            List<Exclusions.LeftOut> leftOut) {
        public Sent {
            invited = List.copyOf(invited);
            sent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sent));
            leftOut = List.copyOf(leftOut);
        }

        /** Those of one kind of care; nothing where no service sent any. */
        public Optional<KindReturns> of(KindOfCare kind) {
            var byName = new LinkedHashMap<String, Invited>();
            var returns = new ArrayList<ServiceReturn>();
            var out = new ArrayList<Exclusion>();
            for (var each : invited) {
                var filled = sent.get(each.id());
                if (filled == null) {
                    continue;
                }
                var form = ReturnForms.plain(exercise, each);
                var name = byName.containsKey(each.name()) ? each.name() + " (" + each.provider() + ")" : each.name();
                PricedReturns.of(form, ReturnReading.of(form, filled), kind.id(), name)
                        .ifPresent(given -> {
                            byName.put(name, each);
                            returns.add(given);
                            leftOut.stream()
                                    .filter(left -> left.aReturn().equals(each.id()))
                                    .forEach(left -> out.add(KindReturns.exclusion(name, left)));
                        });
            }
            return returns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new KindReturns(exercise, kind, byName, Returns.of(exercise.model(), returns), out));
        }
    }

    public Sent of(CostingExercise exercise) {
        var sent = new LinkedHashMap<UUID, FilledReturn>();
        var invited = services.of(exercise.id()).stream()
                .sorted(Comparator.comparing(Invited::id))
                .toList();
        drafts.allSent(exercise.id()).forEach((id, each) -> sent.put(id, each.filled()));
        // Whoever does not take part any more has taken back what it sent.
        invited.stream().filter(each -> each.is(Invited.State.DECLINED)).forEach(each -> sent.remove(each.id()));
        return new Sent(exercise, invited, sent, exclusions.in(exercise.id()));
    }
}
