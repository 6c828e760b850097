package care.trellis.app.costing;

import care.trellis.app.web.Download;
import care.trellis.cost.run.Run;
import care.trellis.exchange.publish.RunCsv;
import care.trellis.exchange.publish.RunJson;
import care.trellis.exchange.workbook.PriceWorkbook;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A calculation as a file: the same run that the page shows, written by the same writers as the command line's. */
@Controller
class DownloadController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ModelShelf shelf;

    DownloadController(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/price.csv")
    ResponseEntity<byte[]> csv(@PathVariable String ref, @RequestParam Map<String, String> parameters) {
        var run = run(ref, parameters);
        return file(run, "csv", CSV, RunCsv.of(run));
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/price.json")
    ResponseEntity<byte[]> json(@PathVariable String ref, @RequestParam Map<String, String> parameters) {
        var run = run(ref, parameters);
        return file(run, "json", MediaType.APPLICATION_JSON, RunJson.explained(run));
    }

    @GetMapping("/toolkit/{ref:(?!kept$)[A-Za-z0-9_-]+}/price.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String ref, @RequestParam Map<String, String> parameters) {
        var run = run(ref, parameters);
        return file(run, "xlsx", XLSX, PriceWorkbook.of(run));
    }

    private Run run(String ref, Map<String, String> parameters) {
        var shelved = shelf.find(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new EnquiryReading(shelved, Enquiry.of(shelved.model(), parameters), shelf.books())
                .run()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static ResponseEntity<byte[]> file(Run run, String ending, MediaType type, byte[] content) {
        return Download.of(run.model().id() + "." + ending, type, content);
    }
}
