package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.cost.run.Run;
import care.trellis.cost.simulation.Sensitivity;
import care.trellis.cost.simulation.Service;
import care.trellis.cost.simulation.Simulation;
import care.trellis.fault.Faulty;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How sure a price is: the same price drawn many times, with its uncertain inputs varied. */
@Controller
class LikelyController {
    private static final String DRAWS = "sim-draws";
    private static final String SEED = "sim-seed";
    private static final int USUAL_DRAWS = 10_000;
    private static final int FEWEST_DRAWS = 100;
    // More says nothing more, and a page must answer while somebody waits.
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_DRAWS_OF_INFLUENCE = 10_000;
    private static final long USUAL_SEED = 1;

    private final ModelShelf shelf;

    LikelyController(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/likely")
    String likely(
            @PathVariable String ref,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        var shelved = shelved(ref);
        var reading = new EnquiryReading(shelved, Enquiry.of(shelved.model(), parameters), shelf.books());
        return show(reading, parameters, Map.of(), response, model);
    }

    @PostMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/likely")
    Object vary(
            @PathVariable String ref,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var shelved = shelved(ref);
        var shown =
                Enquiry.of(shelved.model(), PriceFormReading.parameters(sent.getOrDefault(PriceFormReading.SHOWN, "")));
        var reading = new EnquiryReading(
                shelved, UncertaintyForm.enquiry(shelved, shown, sent, shelf.books()), shelf.books());
        var errors = new ArrayList<FieldError>();
        draws(sent, errors);
        seed(sent, errors);
        if (!errors.isEmpty() || !reading.errors().isEmpty()) {
            return show(reading, sent, sent, response, model);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ToolkitPage.of(reading, "/likely").link("/likely", question(sent))))
                .build();
    }

    private static String question(Map<String, String> sent) {
        var question = new TreeMap<String, String>();
        for (var name : new String[] {DRAWS, SEED, UncertaintyForm.ANOTHER}) {
            var value = sent.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                question.put(name, value);
            }
        }
        return Enquiry.query(question);
    }

    private String show(
            EnquiryReading reading,
            Map<String, String> parameters,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var errors = new ArrayList<FieldError>();
        var draws = draws(parameters, errors);
        var seed = seed(parameters, errors);
        var likely = errors.isEmpty()
                ? reading.run().flatMap(run -> simulated(run, seed, draws, errors))
                : Optional.<LikelyPage>empty();
        var page = ToolkitPage.of(reading, "/likely").withErrors(errors);
        if (!page.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        model.addAttribute("likely", likely.orElse(null));
        model.addAttribute(
                "form", UncertaintyForm.of(reading, parameters.getOrDefault(UncertaintyForm.ANOTHER, ""), typed));
        model.addAttribute("draws", parameters.getOrDefault(DRAWS, Integer.toString(USUAL_DRAWS)));
        model.addAttribute("seed", parameters.getOrDefault(SEED, Long.toString(USUAL_SEED)));
        return "costing/toolkit/likely";
    }

    private static Optional<LikelyPage> simulated(Run run, long seed, int draws, List<FieldError> errors) {
        try {
            var service = Service.of(run.model().id(), run.inputs());
            return Optional.of(LikelyPage.of(
                    Simulation.of(service, seed, draws),
                    Sensitivity.of(service, seed, Math.min(draws, MOST_DRAWS_OF_INFLUENCE)),
                    run.price()));
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> errors.add(new FieldError("vary-form", fault.sentence())));
            return Optional.empty();
        }
    }

    private static int draws(Map<String, String> parameters, List<FieldError> errors) {
        var written = parameters.getOrDefault(DRAWS, "").replace(",", "").strip();
        if (written.isEmpty()) {
            return USUAL_DRAWS;
        }
        try {
            int draws = Integer.parseInt(written);
            if (draws >= FEWEST_DRAWS && draws <= MOST_DRAWS) {
                return draws;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in the same words as a number out of range
        }
        errors.add(new FieldError(DRAWS, "The number of draws must be a whole number between 100 and 100,000"));
        return USUAL_DRAWS;
    }

    private static long seed(Map<String, String> parameters, List<FieldError> errors) {
        var written = parameters.getOrDefault(SEED, "").strip();
        if (written.isEmpty()) {
            return USUAL_SEED;
        }
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException notANumber) {
            errors.add(new FieldError(SEED, "The seed must be a whole number, such as 1"));
            return USUAL_SEED;
        }
    }

    private ShelvedModel shelved(String ref) {
        return shelf.find(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
