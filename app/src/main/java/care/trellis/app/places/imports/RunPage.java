package care.trellis.app.places.imports;

import care.trellis.exchange.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of one import.
 *
 * @param shown which sort of change is listed
 * @param changes the first of that sort
 * @param refused the first faults
 * @param refusals how many there are
 */
public record RunPage(
        Run run, List<Count> counts, Optional<Sort> shown, List<Shown> changes, List<Fault> refused, int refusals) {
    /** How many of a sort. */
    public record Count(Sort sort, int services, int organisations) {}

    /** Sorts of changes in the order of the page. */
    public enum Sort {
        CHANGED("Changed"),
        CLOSED("Closed"),
        LINKED("Linked: its ID changed"),
        ADDED("Added"),
        KEPT("Left as people edited it"),
        ABSENT("No longer in the file");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> named(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    public RunPage {
        counts = List.copyOf(counts);
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    /** A field as people call it. */
    public static String label(String field) {
        return switch (field) {
            case "local_authority" -> "local authority";
            case "care_home" -> "care home";
            case "client_groups" -> "client groups";
            case "opened_on" -> "opened";
            case "closed_on" -> "closed";
            case "group" -> "ownership group";
            default -> field;
        };
    }

    public String title() {
        return switch (run.state()) {
            case "reading" -> "Reading the file";
            case "previewed" -> "What this file would change";
            case "applying" -> "Applying the changes";
            case "applied" -> "What this file changed";
            case "refused" -> "This file could not be read";
            default -> "This import was abandoned";
        };
    }

    public String describedBy(Shown change) {
        return change.key().substring(change.key().indexOf(':') + 1);
    }

    public int ofShown() {
        return counts.stream()
                .filter(each -> shown.map(each.sort()::equals).orElse(false))
                .mapToInt(each -> each.services() + each.organisations())
                .sum();
    }
}
