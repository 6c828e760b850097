package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.Comparison;
import care.trellis.cost.scenario.Solve;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a calculation changed, what its price leaves at other pay, and which value would give another price. */
@Controller
class TradeOffController {
    private static final String PRICE = "at-price";
    private static final String SOLVE_FOR = "solve-for";
    private static final String SOLVE_TOTAL = "solve-total";
    private static final String SOLVE_WANTED = "solve-wanted";

    private final ModelShelf shelf;

    TradeOffController(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/changes")
    String changes(
            @PathVariable String ref,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, parameters);
        model.addAttribute(
                "changes",
                reading.run()
                        .flatMap(run -> reading.startRun().map(start -> ChangesPage.of(Comparison.of(start, run))))
                        .orElse(null));
        return show("costing/toolkit/changes", ToolkitPage.of(reading, "/changes"), response, model);
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/fair")
    String fair(
            @PathVariable String ref,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, parameters);
        var errors = new ArrayList<FieldError>();
        var typed = parameters.getOrDefault(PRICE, "").strip();
        model.addAttribute("typed", typed);
        model.addAttribute(
                "fair", reading.run().flatMap(run -> fair(run, typed, errors)).orElse(null));
        model.addAttribute("possible", hasTradeOff(reading));
        return show("costing/toolkit/fair", ToolkitPage.of(reading, "/fair").withErrors(errors), response, model);
    }

    private static boolean hasTradeOff(EnquiryReading reading) {
        var model = reading.shelved().model();
        return model.pay() != null && model.returns() != null;
    }

    private static Optional<FairPage> fair(Run run, String typed, List<FieldError> errors) {
        if (run.model().pay() == null || run.model().returns() == null) {
            return Optional.empty();
        }
        var price = typed.isEmpty() ? Optional.of(run.price()) : money(PRICE, "The price", typed, errors);
        try {
            return price.map(
                    given -> FairPage.of(run, given, typed.isEmpty() ? InWords.field(Run.rounded(given)) : typed));
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> errors.add(new FieldError(PRICE, fault.sentence())));
            return Optional.empty();
        }
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/solve")
    String solve(
            @PathVariable String ref,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        var reading = reading(ref, parameters);
        var page = ToolkitPage.of(reading, "/solve");
        var errors = new ArrayList<FieldError>();
        var costs = reading.shelved().model();
        var wanted = parameters.getOrDefault(SOLVE_WANTED, "").strip();
        var pay = costs.pay();
        var input = parameters.getOrDefault(
                SOLVE_FOR, pay == null ? costs.inputs().getFirst().id() : pay);
        var total = parameters.getOrDefault(SOLVE_TOTAL, costs.headline());
        var answer = parameters.containsKey(SOLVE_WANTED)
                ? reading.run().flatMap(run -> answer(reading, run, input, total, wanted, errors))
                : Optional.<SolvePage.Answer>empty();
        model.addAttribute(
                "solve",
                new SolvePage(
                        costs.inputs().stream().map(each -> option(each, input)).toList(),
                        costs.totals().stream().map(each -> option(each, total)).toList(),
                        wanted,
                        answer.orElse(null)));
        return show("costing/toolkit/solve", page.withErrors(errors), response, model);
    }

    private static PriceForm.Option option(Quantity quantity, String chosen) {
        var unit = InWords.of(quantity.unit());
        return new PriceForm.Option(
                quantity.id(),
                quantity.label() + (unit.isEmpty() ? "" : ", " + unit),
                quantity.id().equals(chosen));
    }

    private static Optional<SolvePage.Answer> answer(
            EnquiryReading reading, Run run, String inputId, String total, String typed, List<FieldError> errors) {
        var wanted = money(SOLVE_WANTED, "The figure you want", typed, errors);
        var input = run.model().input(inputId);
        if (input.isEmpty()) {
            errors.add(new FieldError(SOLVE_FOR, "Choose a figure to solve for"));
        }
        if (wanted.isEmpty() || input.isEmpty()) {
            return Optional.empty();
        }
        try {
            var solved = Solve.forInput(run.inputs(), inputId, total, wanted.get());
            var unit = run.model().require(total).unit();
            var sentence = input.get().label() + " of "
                    + InWords.full(solved.value(), input.get().unit())
                    + " gives " + InWords.inSentence(run.model().require(total).label()) + " of "
                    + InWords.full(solved.run().value(total), unit) + ", with everything else as it is. It is "
                    + InWords.full(run.value(inputId), input.get().unit()) + " now.";
            var changed = reading.enquiry().with(inputId, InWords.field(solved.value()));
            return Optional.of(new SolvePage.Answer(sentence, reading.shelved().address() + "?" + changed.query()));
        } catch (Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> errors.add(new FieldError(
                            SOLVE_WANTED,
                            input.get().label() + ": " + fault.found() + ". "
                                    + (fault.advice().isEmpty() ? "Expected " + fault.expected() : fault.advice()))));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> money(String field, String what, String typed, List<FieldError> errors) {
        try {
            return Optional.of(Figures.read(what, Text.of(typed.replace("£", "").replace(" ", ""))));
        } catch (Faulty notANumber) {
            errors.add(new FieldError(
                    field,
                    typed.isEmpty() ? "Enter " + InWords.inSentence(what) : what + " must be a number such as 650.00"));
            return Optional.empty();
        }
    }

    private static String show(String view, ToolkitPage page, HttpServletResponse response, Model model) {
        if (!page.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        return view;
    }

    private EnquiryReading reading(String ref, Map<String, String> parameters) {
        var shelved = shelf.find(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new EnquiryReading(shelved, Enquiry.of(shelved.model(), parameters), shelf.books());
    }
}
