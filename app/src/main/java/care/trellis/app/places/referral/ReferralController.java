package care.trellis.app.places.referral;

import care.trellis.app.places.Ids;
import care.trellis.app.places.referral.Answers.Details;
import care.trellis.app.places.referral.Answers.Page;
import care.trellis.app.places.referral.Answers.Problem;
import care.trellis.app.places.referral.Answers.Taxonomy;
import care.trellis.app.places.referral.Answers.Term;
import care.trellis.app.web.PublicPages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The directory by the Open Referral UK 3.0 standard: read by anybody, from any page, without a key. */
@Controller
@CrossOrigin(origins = "*", methods = RequestMethod.GET, maxAge = 86_400)
@RequestMapping("/open-referral")
class ReferralController {
    private static final String PROFILE = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";
    private static final Set<String> OF_SERVICES =
            Set.of("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "full", "minimal");
    private static final Set<String> OF_LOCATIONS =
            Set.of("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "full", "postcode", "proximity");
    private static final Set<String> OF_TERMS = Set.of("search", "taxonomy_id");

    private final ReferralServices services;
    private final Matching matching;

    ReferralController(ReferralServices services, Matching matching) {
        this.services = services;
        this.matching = matching;
    }

    @Bean
    static PublicPages referralPages() {
        return PublicPages.at("/open-referral", "/open-referral/**");
    }

    @GetMapping({"", "/"})
    ResponseEntity<Object> details() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/open-referral/openapi.json")
                .toUriString();
        return json(new Details("HSDS-UK-3.0", PROFILE, here));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Object> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("open-referral/openapi.json"));
    }

    @GetMapping("/services")
    ResponseEntity<Object> services(@RequestParam Map<String, String> parameters) {
        return answer(parameters, OF_SERVICES, asked -> {
            if (!asked.isMinimal()) {
                return services.page(asked);
            }
            var ids = services.ids(asked);
            return new Page<>(ids.size(), 1, 1, ids.size(), true, true, ids.isEmpty(), ids);
        });
    }

    @GetMapping("/services/{id}")
    ResponseEntity<Object> service(@PathVariable String id) {
        return found(Ids.of(id).flatMap(services::find));
    }

    @GetMapping("/service_at_locations")
    ResponseEntity<Object> atLocations(@RequestParam Map<String, String> parameters) {
        return answer(parameters, OF_LOCATIONS, services::atLocations);
    }

    @GetMapping("/service_at_locations/{id}")
    ResponseEntity<Object> atLocation(@PathVariable String id) {
        return found(Ids.of(id).flatMap(services::findAtLocation));
    }

    @GetMapping("/taxonomies")
    ResponseEntity<Object> taxonomies(@RequestParam Map<String, String> parameters) {
        return answer(parameters, Set.of("search"), asked -> {
            var all = Arrays.stream(Vocabulary.values())
                    .map(each -> each.taxonomy(List.of()))
                    .filter(each -> isIn(each.name(), asked))
                    .toList();
            return page(all, asked);
        });
    }

    @GetMapping("/taxonomies/{id}")
    ResponseEntity<Object> taxonomy(@PathVariable String id) {
        return found(Ids.of(id).flatMap(Vocabulary::of).map(this::taxonomy));
    }

    @GetMapping("/taxonomy_terms")
    ResponseEntity<Object> terms(@RequestParam Map<String, String> parameters) {
        return answer(parameters, OF_TERMS, asked -> {
            var all = terms().stream()
                    .filter(term ->
                            asked.taxonomy().isEmpty() || asked.taxonomy().get().equals(term.taxonomyId()))
                    .filter(term -> isIn(term.name(), asked))
                    .toList();
            return page(all, asked);
        });
    }

    @GetMapping("/taxonomy_terms/{id}")
    ResponseEntity<Object> term(@PathVariable String id) {
        return found(Ids.of(id).flatMap(this::term));
    }

    private Taxonomy taxonomy(Vocabulary vocabulary) {
        return vocabulary.taxonomy(matching.words(vocabulary));
    }

    private List<Term> terms() {
        return Arrays.stream(Vocabulary.values())
                .flatMap(each -> taxonomy(each).taxonomyTerms().stream())
                .toList();
    }

    private Optional<Term> term(UUID id) {
        return terms().stream().filter(term -> term.id().equals(id)).findFirst();
    }

    private static boolean isIn(String name, Asked asked) {
        return name.toLowerCase(java.util.Locale.UK).contains(asked.search().toLowerCase(java.util.Locale.UK));
    }

    private static <T> Page<T> page(List<T> all, Asked asked) {
        return Page.of(all.stream().skip(asked.offset()).limit(asked.perPage()).toList(), all.size(), asked);
    }

    private static ResponseEntity<Object> answer(
            Map<String, String> parameters, Set<String> known, Function<Asked, Object> list) {
        var read = Asked.of(parameters, known);
        return read.asked()
                .map(asked -> json(list.apply(asked)))
                .orElseGet(() -> problem(
                        HttpStatus.BAD_REQUEST,
                        new Problem(
                                "The question cannot be answered",
                                HttpStatus.BAD_REQUEST.value(),
                                "Each fault names a parameter, its value and what was expected.",
                                read.faults())));
    }

    private static ResponseEntity<Object> found(Optional<?> thing) {
        return thing.<ResponseEntity<Object>>map(ReferralController::json)
                .orElseGet(() -> problem(
                        HttpStatus.NOT_FOUND,
                        new Problem(
                                "Not found",
                                HttpStatus.NOT_FOUND.value(),
                                "There is nothing with this id; an id is a UUID in small letters.",
                                List.of())));
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, Problem problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
