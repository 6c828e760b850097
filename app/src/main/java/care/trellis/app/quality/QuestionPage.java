package care.trellis.app.quality;

import care.trellis.app.web.FieldError;
import care.trellis.exchange.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one question: the answer where there is one, and the form with everything that was sent.
 *
 * @param sent the values by the id of their field, to be sent again for a download
 * @param isSample whether what is shown is the sample that ships
 */
public record QuestionPage(
        String id,
        String title,
        String lead,
        String rowOfFile,
        List<Column> columns,
        String sampleNote,
        boolean isSample,
        String data,
        List<Field> fields,
        Map<String, String> sent,
        List<FieldError> errors,
        List<Fault> faults,
        @Nullable Answer answer) {
    /** A column of the file, as the page describes it. */
    public record Column(String name, String needed, String meaning) {}

    static QuestionPage of(Question question, Sent sent, boolean isSample, @Nullable Answer answer) {
        var fields = question.fields(sent);
        var values = new java.util.LinkedHashMap<String, String>();
        values.put(Sent.DATA, sent.data());
        fields.forEach(field -> values.put(field.id(), field.value()));
        return new QuestionPage(
                question.id(),
                question.title(),
                question.lead(),
                question.rowOfFile(),
                question.columns().stream()
                        .map(column -> new Column(
                                column.name(), column.required() ? "needed" : "may be left out", column.meaning()))
                        .toList(),
                question.sample().note(),
                isSample,
                sent.data(),
                fields,
                values,
                sent.errors(),
                sent.faults(),
                answer);
    }

    /** The message of a field; nothing where it is sound. */
    public @Nullable String error(String field) {
        return FieldError.of(errors, field).orElse(null);
    }
}
