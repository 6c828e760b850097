package care.trellis.app.costing;

import care.trellis.app.costing.ExerciseController.Asked;
import care.trellis.app.web.Download;
import care.trellis.cost.returns.Aggregation;
import care.trellis.exchange.publish.AggregationCsv;
import care.trellis.exchange.publish.AggregationJson;
import care.trellis.exchange.workbook.AggregationWorkbook;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The figures of an exercise as files, by the choices in the address. */
@Controller
class ExerciseDownloads {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exercises exercises;

    ExerciseDownloads(Exercises exercises) {
        this.exercises = exercises;
    }

    @GetMapping("/costing/{id}/result.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return file(id, sent, "csv", "text/csv;charset=UTF-8", AggregationCsv::of);
    }

    @GetMapping("/costing/{id}/result.json")
    ResponseEntity<byte[]> json(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return file(id, sent, "json", MediaType.APPLICATION_JSON_VALUE, AggregationJson::of);
    }

    @GetMapping("/costing/{id}/result.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return file(id, sent, "xlsx", SPREADSHEET, AggregationWorkbook::of);
    }

    private ResponseEntity<byte[]> file(
            String id,
            MultiValueMap<String, String> sent,
            String ending,
            String type,
            Function<Aggregation, byte[]> writer) {
        var exercise = exercises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var effects = Asked.of(exercise, FairPriceForm.read(sent), "")
                .effects()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return Download.of(
                exercise.id() + "." + ending,
                MediaType.parseMediaType(type),
                writer.apply(effects.chosen().aggregation()));
    }
}
