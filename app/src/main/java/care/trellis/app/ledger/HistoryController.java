package care.trellis.app.ledger;

import care.trellis.app.permission.Kind;
import care.trellis.app.web.PublicPages;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was done with one thing: everybody sees the entries that they may read. */
@Controller
class HistoryController {
    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/history/{kind}/{id}")
    String of(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var named = Arrays.stream(Kind.values())
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var at = Math.max(1, page);
        model.addAttribute("entries", history.of(named, id, at));
        model.addAttribute("page", at);
        model.addAttribute("kind", named);
        model.addAttribute("id", id);
        return "ledger/history-page";
    }

    @Bean
    static PublicPages historyPages() {
        return PublicPages.at("/history/**");
    }
}
