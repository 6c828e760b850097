package care.trellis.app.costing;

import care.trellis.cost.run.Run;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The price of one model: the form, the result and its explanations, at an address that says all that was changed. */
@Controller
class PriceController {
    private final ModelShelf shelf;
    private final KeptResults kept;

    PriceController(ModelShelf shelf, KeptResults kept) {
        this.shelf = shelf;
        this.kept = kept;
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}")
    String price(
            @PathVariable String ref,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> inPlace,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, parameters);
        if (inPlace.isPresent()) {
            // A change made in place was answered by way of a redirect; the browser should show where it led.
            response.setHeader("HX-Push-Url", ToolkitPage.of(reading, "").link(""));
        }
        return show(reading, Map.of(), response, model);
    }

    @PostMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}")
    Object change(
            @PathVariable String ref,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var shelved = shelved(ref);
        var reading =
                new EnquiryReading(shelved, PriceFormReading.enquiry(shelved, sent, shelf.books()), shelf.books());
        if (reading.errors().isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(ToolkitPage.of(reading, "").link("")))
                    .build();
        }
        return show(reading, PriceFormReading.typed(shelved, sent), response, model);
    }

    private String show(EnquiryReading reading, Map<String, String> typed, HttpServletResponse response, Model model) {
        var page = ToolkitPage.of(reading, "");
        if (!page.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        model.addAttribute("form", new PriceFormLayout(reading, typed).form(shelf.books()));
        model.addAttribute("result", reading.run().map(run -> result(run, page)).orElse(null));
        model.addAttribute("change", PriceChange.of(reading).orElse(null));
        model.addAttribute("options", options(reading));
        return "costing/toolkit/price";
    }

    static PriceResult result(Run run, ToolkitPage page) {
        return PriceResults.of(run, id -> page.link("/explain/" + id));
    }

    private List<OptionPrice> options(EnquiryReading reading) {
        var selectors = reading.shelved().model().selectors();
        if (selectors.isEmpty() || reading.run().isEmpty()) {
            return List.of();
        }
        var main = selectors.getFirst();
        return main.options().entrySet().stream()
                .flatMap(option -> {
                    var other = new EnquiryReading(
                            reading.shelved(),
                            reading.enquiry()
                                    .choosing(
                                            main.id(),
                                            option.getKey(),
                                            reading.shelved().start().selection()),
                            shelf.books());
                    return other.run().stream()
                            .map(run -> new OptionPrice(
                                    option.getValue(),
                                    InWords.figure(
                                            run.price(),
                                            run.model().headlineTotal().unit()),
                                    others(run),
                                    ToolkitPage.of(other, "").link(""),
                                    option.getKey()
                                            .equals(reading.inputs().selection().get(main.id()))));
                })
                .toList();
    }

    private static List<OptionPrice.Also> others(Run run) {
        var headline = run.model().headlineTotal();
        return run.model().totals().stream()
                .filter(total -> !total.unit().sameKind(headline.unit()))
                .map(total -> new OptionPrice.Also(total.label(), InWords.full(run.value(total.id()), total.unit())))
                .toList();
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/explain/{figure}")
    String explain(
            @PathVariable String ref,
            @PathVariable String figure,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, parameters);
        var run = reading.run();
        if (run.isEmpty()) {
            return show(reading, Map.of(), response, model);
        }
        if (reading.shelved().model().quantity(figure).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = ToolkitPage.of(reading, "/explain");
        model.addAttribute("page", page);
        model.addAttribute("back", page.link(""));
        model.addAttribute("explanation", run.get().explain(figure));
        return "costing/toolkit/explain";
    }

    @PostMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/keep")
    Object keep(
            @PathVariable String ref,
            @RequestParam(name = PriceFormReading.SHOWN, defaultValue = "") String query,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, PriceFormReading.parameters(query));
        if (reading.run().isEmpty()) {
            return show(reading, Map.of(), response, model);
        }
        var id = kept.keep(reading.shelved().source(), reading.run().get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/toolkit/kept/" + id)
                .build();
    }

    private EnquiryReading reading(String ref, Map<String, String> parameters) {
        var shelved = shelved(ref);
        return new EnquiryReading(shelved, Enquiry.of(shelved.model(), parameters), shelf.books());
    }

    private ShelvedModel shelved(String ref) {
        return shelf.find(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
