package care.trellis.app.costing;

import care.trellis.app.web.Download;
import care.trellis.cost.formula.Rules;
import care.trellis.cost.model.CostModel;
import care.trellis.exchange.library.Library;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What there is to calculate with: the models, the rules they call, the book, and how the models' lines compare. */
@Controller
class ToolkitController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private final ModelShelf shelf;

    ToolkitController(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/toolkit")
    String models(Model model) {
        model.addAttribute("models", shelf.shipped().stream().map(ModelCard::of).toList());
        model.addAttribute("crosswalks", crosswalks());
        return "costing/toolkit/models";
    }

    @GetMapping("/toolkit/rules")
    String rules(Model model) {
        model.addAttribute("rules", Rules.all());
        return "costing/toolkit/rules";
    }

    @GetMapping("/toolkit/book")
    String book(Model model) {
        model.addAttribute(
                "books", shelf.books().values().stream().map(BookPage::of).toList());
        return "costing/toolkit/book";
    }

    @GetMapping("/toolkit/book/{id}.yaml")
    ResponseEntity<byte[]> bookSource(@PathVariable String id) {
        if (!shelf.books().containsKey(id)) {
            throw notThere();
        }
        return file(id + ".yaml", Library.source(id).orElseThrow());
    }

    @GetMapping("/toolkit/crosswalk/{id}")
    String crosswalk(@PathVariable String id, Model model) {
        model.addAttribute(
                "crosswalk",
                crosswalks().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(ToolkitController::notThere));
        return "costing/toolkit/crosswalk";
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/model")
    String source(@PathVariable String ref, Model model) {
        var shelved = shelved(ref);
        model.addAttribute("title", shelved.model().title());
        model.addAttribute("ref", ref);
        model.addAttribute("address", shelved.address());
        model.addAttribute("lines", shelved.source().lines().toList());
        return "costing/toolkit/source";
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/model.yaml")
    ResponseEntity<byte[]> download(@PathVariable String ref) {
        var shelved = shelved(ref);
        return file(shelved.model().id() + ".yaml", shelved.source());
    }

    private List<CrosswalkTable> crosswalks() {
        List<CostModel> models =
                shelf.shipped().stream().map(ShelvedModel::model).toList();
        return Library.crosswalks().stream()
                .map(crosswalk -> CrosswalkTable.of(crosswalk, models))
                .toList();
    }

    private ShelvedModel shelved(String ref) {
        return shelf.find(ref).orElseThrow(ToolkitController::notThere);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return Download.of(name, YAML, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
