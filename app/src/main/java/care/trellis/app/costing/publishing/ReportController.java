package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.publishing.Publications.Published;
import care.trellis.app.people.PublicAddress;
import care.trellis.app.web.Download;
import care.trellis.app.web.PublicPages;
import care.trellis.exchange.publish.CostReportCsv;
import care.trellis.exchange.workbook.CostReportWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A published report: as a page, as files, and proved again. All of it is written from the one record that was published. */
@Controller
class ReportController {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String METADATA = "application/csvm+json";

    private final CostingExercises exercises;
    private final Publications publications;
    private final Publishing publishing;
    private final ReportPdf pdf;
    private final PublicAddress address;

    ReportController(
            CostingExercises exercises,
            Publications publications,
            Publishing publishing,
            ReportPdf pdf,
            PublicAddress address) {
        this.exercises = exercises;
        this.publications = publications;
        this.publishing = publishing;
        this.pdf = pdf;
        this.address = address;
    }

    @GetMapping("/exercises/{id}/report")
    Object latest(@PathVariable UUID id) {
        return Answer.to("/exercises/" + id + "/reports/"
                + publications.of(id).stream()
                        .findFirst()
                        .orElseThrow(ReportController::notFound)
                        .report()
                        .number());
    }

    @GetMapping("/exercises/{id}/reports/{number}")
    ModelAndView report(@PathVariable UUID id, @PathVariable int number) {
        var exercise = exercises.known(id);
        return Answer.view(
                HttpStatus.OK,
                "costing/publishing/report",
                Map.of(
                        "exercise",
                        exercise,
                        "report",
                        published(id, number).report(),
                        "hasChanges",
                        hasChanges(exercise),
                        "latest",
                        publications.of(id).getFirst().report().number()));
    }

    @PostMapping("/exercises/{id}/reports/{number}/prove")
    ModelAndView prove(@PathVariable UUID id, @PathVariable int number) {
        var exercise = exercises.known(id);
        var published = published(id, number);
        return publishing
                .prove(exercise, published)
                .map(proof -> run(
                        HttpStatus.OK,
                        exercise,
                        published,
                        Optional.of(proof.holds() ? Proved.SAME : Proved.NOT_THE_SAME)))
                .orElseGet(() -> run(HttpStatus.SERVICE_UNAVAILABLE, exercise, published, Optional.of(Proved.BUSY)));
    }

    /** What a decision cites. */
    @GetMapping("/exercises/{id}/reports/{number}/run")
    ModelAndView run(@PathVariable UUID id, @PathVariable int number) {
        return run(HttpStatus.OK, exercises.known(id), published(id, number), Optional.empty());
    }

    @GetMapping("/exercises/{id}/reports/{number}/run.json")
    ResponseEntity<byte[]> runFile(@PathVariable UUID id, @PathVariable int number) {
        return Download.json(
                name(id, number) + "-run", published(id, number).run().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/exercises/{id}/reports/{number}/model.yaml")
    ResponseEntity<byte[]> model(@PathVariable UUID id, @PathVariable int number) {
        published(id, number);
        return yaml(name(id, number) + "-model", exercises.known(id).modelText());
    }

    @GetMapping("/exercises/{id}/reports/{number}/rules.yaml")
    ResponseEntity<byte[]> rules(@PathVariable UUID id, @PathVariable int number) {
        published(id, number);
        return yaml(name(id, number) + "-rules", exercises.known(id).rulesText());
    }

    private static ResponseEntity<byte[]> yaml(String name, String text) {
        return Download.of(
                name + ".yaml", MediaType.parseMediaType("application/yaml"), text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView run(
            HttpStatus status, CostingExercise exercise, Published published, Optional<Proved> proved) {
        if (published.run().isEmpty()) {
            throw notFound(); // published before runs were kept
        }
        return Answer.view(
                status,
                "costing/publishing/run",
                Map.of(
                        "exercise",
                        exercise,
                        "report",
                        published.report(),
                        "run",
                        published.record(),
                        "proved",
                        proved));
    }

    @GetMapping("/exercises/{id}/reports/{number}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, @PathVariable int number) {
        return Download.csv(
                name(id, number), CostReportCsv.of(published(id, number).report()));
    }

    @GetMapping("/exercises/{id}/reports/{number}/report.csv-metadata.json")
    ResponseEntity<byte[]> metadata(@PathVariable UUID id, @PathVariable int number) {
        var report = published(id, number).report();
        return Download.of(
                name(id, number) + ".csv-metadata.json",
                MediaType.parseMediaType(METADATA),
                CostReportCsv.metadata(report, address.of("/exercises/" + id + "/reports/" + number)));
    }

    @GetMapping("/exercises/{id}/reports/{number}/report.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id, @PathVariable int number) {
        return Download.json(
                name(id, number), Canonical.of(published(id, number).report()));
    }

    @GetMapping("/exercises/{id}/reports/{number}/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @PathVariable int number) {
        return Download.of(
                name(id, number) + ".xlsx",
                MediaType.parseMediaType(SPREADSHEET),
                CostReportWorkbook.of(published(id, number).report()));
    }

    @GetMapping("/exercises/{id}/reports/{number}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable int number) {
        return Download.of(
                name(id, number) + ".pdf",
                MediaType.APPLICATION_PDF,
                pdf.of(published(id, number).report(), address.of("/exercises/" + id + "/reports/" + number)));
    }

    @GetMapping("/exercises/{id}/changes")
    ModelAndView changes(@PathVariable UUID id) {
        var exercise = exercises.known(id);
        var now = publications.of(id).stream().findFirst().orElseThrow(ReportController::notFound);
        var before = Optional.ofNullable(exercise.previous())
                .flatMap(previous -> publications.of(previous).stream().findFirst())
                .orElseThrow(ReportController::notFound);
        return Answer.view(
                HttpStatus.OK,
                "costing/publishing/changes",
                Map.of("exercise", exercise, "changes", ReportChanges.of(before.report(), now.report())));
    }

    @Bean
    static PublicPages reportPages() {
        return PublicPages.at("/exercises/{id}/report", "/exercises/{id}/reports/**", "/exercises/{id}/changes");
    }

    private boolean hasChanges(CostingExercise exercise) {
        return exercise.previous() != null
                && !publications.of(exercise.previous()).isEmpty();
    }

    private static String name(UUID id, int number) {
        return "costs-" + id.toString().substring(0, 8) + "-" + number;
    }

    private Published published(UUID id, int number) {
        return publications.find(id, number).orElseThrow(ReportController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
