package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether somebody showed so lately who they are that they may change how they sign in. */
@Component
public class Recent {
    private final Clock clock;

    Recent(Clock clock) {
        this.clock = clock;
    }

    public boolean is(HttpServletRequest request) {
        return SessionFacts.isRecent(request, clock.instant());
    }
}
