package care.trellis.app.costing;

import care.trellis.app.costing.publishing.Publishing;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports that the demonstration tells of as published before it began: what other subjects may ask of publishing. */
@Component
public class EarlierReports {
    private final Publishing publishing;

    EarlierReports(Publishing publishing) {
        this.publishing = publishing;
    }

    /** Publishes an exercise as signed by two people, and published by a third, at a moment that has gone. */
    public void publish(UUID exercise, UUID analyst, UUID reviewer, UUID commissioner, Instant moment) {
        publishing.publishAsOf(exercise, analyst, reviewer, commissioner, moment);
    }
}
