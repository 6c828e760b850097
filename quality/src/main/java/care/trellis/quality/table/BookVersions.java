package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of threshold books, of which at most one of each id is in force on a day. */
public record BookVersions(List<ThresholdBook> books) {
    /**
     * Checks that no two versions of a book are in force together.
     *
     * @throws Faulty naming every pair that is, and every version that is there twice
     */
    public BookVersions {
        books = List.copyOf(books);
        var faults = new ArrayList<Fault>();
        for (int second = 0; second < books.size(); second++) {
            for (int first = 0; first < second; first++) {
                fault(books.get(first), books.get(second)).ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The version of a book that is in force on a day; empty where there is none. */
    public Optional<ThresholdBook> inForce(String id, LocalDate day) {
        return books.stream()
                .filter(book -> book.id().equals(id) && book.isInForce(day))
                .findFirst();
    }

    /** Every version of a book, from the earliest on. */
    public List<ThresholdBook> versions(String id) {
        return books.stream()
                .filter(book -> book.id().equals(id))
                .sorted(Comparator.comparing(ThresholdBook::from))
                .toList();
    }

    private static Optional<Fault> fault(ThresholdBook a, ThresholdBook b) {
        if (!a.id().equals(b.id())) {
            return Optional.empty();
        }
        if (a.version().equals(b.version())) {
            return Optional.of(
                    Fault.of("threshold book " + a.id(), "version " + a.version() + " twice", "every version once"));
        }
        boolean together = a.status().isInUse()
                && b.status().isInUse()
                && b.to().map(last -> !last.isBefore(a.from())).orElse(true)
                && a.to().map(last -> !last.isBefore(b.from())).orElse(true);
        return together
                ? Optional.of(Fault.of(
                        "threshold book " + a.id(),
                        "version " + a.version() + " (" + period(a) + ") and version " + b.version() + " (" + period(b)
                                + ") in force together",
                        "one version in force on a day; end the earlier one before the later begins"))
                : Optional.empty();
    }

    private static String period(ThresholdBook book) {
        return "from " + book.from() + book.to().map(last -> " to " + last).orElse("");
    }
}
