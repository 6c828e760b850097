package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.csv.AnswersCsv;
import care.trellis.exchange.csv.ServicesCsv;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.publication.Form;
import care.trellis.quality.publication.Publication;
import care.trellis.quality.publication.PublicationRules;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Scale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RatingFilesTest {
    private final Ratings ratings = ratings();
    private final Publication publication = Publication.of(ratings, List.of(), PublicationRules.DEFAULT);

    private static Ratings ratings() {
        var answers = AnswersCsv.read("answers.csv", QualityLibrary.sample("answers.csv"), Scale.ZERO_TO_THREE);
        var services = ServicesCsv.read("services.csv", QualityLibrary.sample("services.csv"));
        return Ratings.of(answers, services, RatingRules.asAt(answers.newest().orElseThrow()));
    }

    private static List<CSVRecord> rows(byte[] csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void csv_has_every_figure_of_every_rating() {
        var rows = rows(RatingCsv.of(ratings, publication));
        assertThat(rows).hasSameSizeAs(ratings.ratings());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var rating = ratings.ratings().get(i);
            var posterior = Objects.requireNonNull(rating.estimate()).posterior();
            assertThat(row.get("service")).isEqualTo(rating.service().id());
            assertThat(row.get("domain")).isEqualTo(rating.domain());
            assertThat(row.get("words")).isEqualTo(rating.verdict().words());
            assertThat(Double.parseDouble(row.get("estimate"))).isEqualTo(posterior.value());
            assertThat(Double.parseDouble(row.get("low"))).isEqualTo(posterior.low());
            assertThat(Double.parseDouble(row.get("high"))).isEqualTo(posterior.high());
            assertThat(Double.parseDouble(row.get("variance"))).isEqualTo(posterior.variance());
            assertThat(row.get("heard"))
                    .isEqualTo(Integer.toString(rating.heard().heard()));
            assertThat(Integer.parseInt(row.get("heard_self"))
                            + Integer.parseInt(row.get("heard_supported_self"))
                            + Integer.parseInt(row.get("heard_relative_or_advocate"))
                            + Integer.parseInt(row.get("heard_not_said")))
                    .isEqualTo(rating.heard().heard());
            assertThat(row.get("may_be_published"))
                    .isEqualTo(publication.ratings().get(i).form().label());
        }
    }

    @Test
    void published_files_hold_nothing_that_may_not_be_published() {
        var rows = rows(RatingCsv.published(ratings, publication));
        var json = json(RatingJson.published(ratings, publication)).get("ratings");
        assertThat(rows).hasSameSizeAs(ratings.ratings());
        assertThat(json).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var each = publication.ratings().get(i);
            boolean figures = each.form() == Form.FIGURES;
            assertThat(row.get("estimate").isEmpty()).isNotEqualTo(figures);
            assertThat(row.get("low").isEmpty()).isNotEqualTo(figures);
            assertThat(row.get("heard").isEmpty()).isNotEqualTo(figures);
            assertThat(row.get("words").isEmpty()).isEqualTo(each.form() == Form.WITHHELD);
            assertThat(json.get(i).has("estimate")).isEqualTo(figures);
            assertThat(json.get(i).has("heard")).isEqualTo(figures);
            assertThat(json.get(i).has("words")).isEqualTo(each.form() != Form.WITHHELD);
        }
        assertThat(publication.ratings()).extracting(each -> each.form()).contains(Form.POOLED_WORDS, Form.WITHHELD);
        assertThat(rows.getFirst().toMap()).doesNotContainKeys("mean", "adjusted", "heard_self");
    }

    @Test
    void json_holds_rules_fits_and_the_explanation_that_was_asked_for() {
        var asked = ratings.ratings().getFirst();
        var json = json(RatingJson.of(ratings, publication, List.of(asked)));
        var model = Objects.requireNonNull(ratings.fits().getFirst().model());

        assertThat(json.at("/rules/as_at").asString())
                .isEqualTo(ratings.rules().asAt().toString());
        assertThat(json.at("/domains/0/model/tau2").asDouble()).isEqualTo(model.tau2());
        assertThat(json.at("/domains/0/model/slopes")).hasSize(2);
        assertThat(json.get("ratings")).hasSameSizeAs(ratings.ratings());
        assertThat(json.at("/ratings/0/estimate/value").asDouble())
                .isEqualTo(Objects.requireNonNull(asked.estimate()).posterior().value());
        assertThat(json.at("/ratings/0/heard").asInt()).isEqualTo(asked.heard().heard());
        assertThat(json.at("/explained/0/steps")).hasSameSizeAs(ratings.explain(asked));
        assertThat(json.at("/explained/0/what_would_change_it")).isNotEmpty();
        assertThat(json(RatingJson.of(ratings, publication)).has("explained")).isFalse();
    }

    @Test
    void what_cannot_be_rated_is_written_without_figures() {
        var few = AnswersCsv.read(
                "few.csv", "service,score\n=A,1\n=A,2\n".getBytes(StandardCharsets.UTF_8), Scale.ZERO_TO_THREE);
        var rated = Ratings.of(few, ratings.rules());
        var shown = Publication.of(rated, List.of(), PublicationRules.DEFAULT);
        var row = rows(RatingCsv.of(rated, shown)).getFirst();

        assertThat(row.get("service")).isEqualTo("'=A");
        assertThat(row.get("estimate")).isEmpty();
        assertThat(row.get("reason")).startsWith("only 1 service");
        var json = json(RatingJson.of(rated, shown));
        assertThat(json.at("/domains/0").has("model")).isFalse();
        assertThat(json.at("/ratings/0").has("estimate")).isFalse();
        assertThat(json.get("remarks")).hasSize(2);
    }

    private static JsonNode json(byte[] content) {
        return JsonMapper.builder().build().readTree(content);
    }
}
