package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How well a threshold book would have warned.
 *
 * @param protocol how it was done
 * @param book id of the threshold book
 * @param bookVersion its version
 * @param bookTitle its title
 * @param panelHomes homes in the panel
 * @param panelSnapshots records in it
 * @param panelEnds last day anything in it was published
 * @param decisions days of the decisions
 * @param views every way to read it; the first is the one that counts: falls below Good, all homes
 * @param calibrations expected and observed by fifths, in the first view
 * @param leadTimes how long before a fall the signal came, in the first view
 * @param subgroups the points among some of the homes, in the first view
 * @param fitted the model that stands beside; empty where there was too little to learn from
 * @param leaks whether any score knew the future
 * @param workings the arithmetic of the figures people quote, in the first view
 */
public record BackTestResult(
        Protocol protocol,
        String book,
        String bookVersion,
        String bookTitle,
        int panelHomes,
        int panelSnapshots,
        LocalDate panelEnds,
        List<LocalDate> decisions,
        List<View> views,
        List<Calibration> calibrations,
        List<LeadTime> leadTimes,
        List<Subgroup> subgroups,
        Optional<FittedModel> fitted,
        LeakCheck leaks,
        List<Working> workings) {
    public BackTestResult {
        decisions = List.copyOf(decisions);
        views = List.copyOf(views);
        calibrations = List.copyOf(calibrations);
        leadTimes = List.copyOf(leadTimes);
        subgroups = List.copyOf(subgroups);
        workings = List.copyOf(workings);
    }

    /** Falls below Good, all homes. */
    public View primary() {
        return views.getFirst();
    }
}
