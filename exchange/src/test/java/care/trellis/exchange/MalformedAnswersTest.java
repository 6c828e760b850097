package care.trellis.exchange;

import static care.trellis.exchange.MalformedFilesTest.tryAll;

import care.trellis.exchange.csv.AnswersCsv;
import care.trellis.exchange.csv.ServicesCsv;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Scale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Answers and services damaged at random: refused with named faults or rated, but nothing else, and soon. */
class MalformedAnswersTest {
    private static final RatingRules RULES = RatingRules.asAt(LocalDate.of(2025, 3, 31));

    @Test
    void ten_thousand_malformed_answers_give_named_faults() {
        tryAll(
                Resource.bytes("day-answers.csv"),
                10_000,
                31,
                content -> Ratings.of(AnswersCsv.read("damaged.csv", content, Scale.ZERO_TO_THREE), RULES));
    }

    @Test
    void malformed_copies_of_the_answers_that_ship_are_refused_with_named_faults_or_rated() {
        var services = ServicesCsv.read("services.csv", QualityLibrary.sample("services.csv"));
        tryAll(
                QualityLibrary.sample("answers.csv"),
                250,
                32,
                content -> Ratings.of(AnswersCsv.read("damaged.csv", content, Scale.ZERO_TO_THREE), services, RULES));
    }

    @Test
    void ten_thousand_malformed_lists_of_services_give_named_faults() {
        var answers = AnswersCsv.read("answers.csv", Resource.bytes("day-answers.csv"), Scale.ZERO_TO_THREE);
        tryAll(
                Resource.bytes("day-services.csv"),
                10_000,
                33,
                content -> Ratings.of(answers, ServicesCsv.read("damaged.csv", content), RULES));
    }
}
