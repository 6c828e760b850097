package care.trellis.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Pages that only the tests have: one that fails, one that wants a number, one that takes what is sent. */
@Controller
class FaultyController {
    static final String SECRET = "a detail for the log only";

    @GetMapping("/test/fault")
    String fault() {
        throw new IllegalStateException(SECRET);
    }

    @GetMapping("/test/number")
    @ResponseBody
    String number(@RequestParam int number) {
        return "number " + number;
    }

    @PostMapping("/test/change")
    @ResponseBody
    String change() {
        return "changed";
    }

    @PostMapping("/test/upload")
    @ResponseBody
    String upload(@RequestParam MultipartFile file) {
        return "got " + file.getSize();
    }

    @GetMapping("/test/where")
    @ResponseBody
    String where(HttpServletRequest request) {
        return request.getScheme() + " " + request.getServerName() + " " + request.getRemoteAddr();
    }

    @GetMapping("/test/slow")
    @ResponseBody
    String slow() throws InterruptedException {
        Thread.sleep(3_000);
        return "finished";
    }

    /** There, but declared open by nobody. */
    @GetMapping("/test-closed")
    @ResponseBody
    String closed() {
        return "closed";
    }

    @Bean
    static PublicPages testPages() {
        return PublicPages.at("/test/**");
    }
}
