package care.trellis.app.quality;

import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.table.ThresholdBook;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is asked about services, by whom and since when; how frameworks answer each other; and the rules for help. */
@Controller
class FrameworkController {
    @GetMapping("/quality/frameworks")
    String all(Model model) {
        model.addAttribute("cards", FrameworkCard.all(FrameworkLibrary.frameworks(), Today.date()));
        model.addAttribute(
                "crosswalks",
                FrameworkLibrary.crosswalkIds().stream()
                        .map(id -> FrameworkLibrary.crosswalk(id).orElseThrow())
                        .map(crosswalk -> new FrameworkCard.Link(
                                "/quality/frameworks/crosswalks/" + crosswalk.id(), crosswalk.title()))
                        .toList());
        return "quality/frameworks";
    }

    @GetMapping("/quality/frameworks/{id}")
    String one(@PathVariable String id, Model model) {
        var framework = FrameworkLibrary.framework(id).orElseThrow(FrameworkController::notFound);
        model.addAttribute("framework", framework);
        model.addAttribute("card", FrameworkCard.of(framework, Today.date()));
        model.addAttribute(
                "rule",
                framework
                        .aggregation()
                        .flatMap(FrameworkLibrary::aggregationTable)
                        .map(BookView::of)
                        .orElse(null));
        return "quality/framework";
    }

    @GetMapping("/quality/frameworks/crosswalks/{id}")
    String crosswalk(@PathVariable String id, Model model) {
        var crosswalk = FrameworkLibrary.crosswalk(id).orElseThrow(FrameworkController::notFound);
        model.addAttribute(
                "page",
                CrosswalkView.of(
                        crosswalk,
                        FrameworkLibrary.existing(crosswalk.left().value()),
                        FrameworkLibrary.existing(crosswalk.right().value())));
        return "quality/crosswalk";
    }

    @GetMapping("/quality/books/{id}")
    String book(@PathVariable String id, Model model) {
        model.addAttribute("book", BookView.of(book(id)));
        return "quality/book";
    }

    // The version in force; before the first and after the last, the newest there is.
    private static ThresholdBook book(String id) {
        var today = Today.date();
        return QualityLibrary.thresholdBooks().stream()
                .filter(book -> book.id().equals(id))
                .max(Comparator.comparing((ThresholdBook book) -> book.isInForce(today))
                        .thenComparing(ThresholdBook::from))
                .orElseThrow(FrameworkController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
