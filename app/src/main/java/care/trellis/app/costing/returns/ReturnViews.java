package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.exchange.returns.FilledReturn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Returns as pages show them, by the id in the address; where there is none for whoever asks, the page is not there. */
@Component
public class ReturnViews {
    private final CostingExercises exercises;
    private final InvitedServices services;
    private final ReturnForms forms;
    private final Drafts drafts;

    ReturnViews(CostingExercises exercises, InvitedServices services, ReturnForms forms, Drafts drafts) {
        this.exercises = exercises;
        this.services = services;
        this.forms = forms;
        this.drafts = drafts;
    }

    /** What stands in the draft: its provider's own. */
    ReturnView draft(UUID id) {
        return view(id, drafts.draft(id));
    }

    /** What was sent last; nothing filled in where nothing was. */
    public ReturnView sent(UUID id) {
        return view(id, drafts.lastSent(id).map(Drafts.Sent::filled).orElse(FilledReturn.EMPTY));
    }

    private ReturnView view(UUID id, FilledReturn filled) {
        Invited invited = services.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var exercise = exercises.known(invited.exercise());
        return ReturnView.of(exercise, invited, forms.of(exercise, invited), filled);
    }
}
