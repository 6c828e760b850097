package care.trellis.exchange.returns;

import care.trellis.exchange.publish.JsonText;
import care.trellis.exchange.regulator.JsonDocument;
import care.trellis.exchange.regulator.JsonPart;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A return as JSON: {@code {"form": code, "figures": {row: {column: number or text}}, "notes": {row: text}}}. */
public final class ReturnJson {
    private static final String FORM = "form";
    private static final String FIGURES = "figures";
    private static final String NOTES = "notes";
    private static final Set<String> KNOWN = Set.of(FORM, FIGURES, NOTES);
    private static final Pattern EXPONENT = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,20})?[eE][+-]?[0-9]{1,2}");

    private ReturnJson() {}

    /** The JSON of a form, with what was filled in so far: figures as numbers, and what is no figure yet as typed. */
    public static byte[] write(ReturnForm form, FilledReturn draft) {
        return JsonText.of(json -> {
            json.text(FORM, form.code());
            json.object(
                    FIGURES,
                    () -> form.asked().stream()
                            .filter(row -> draft.figures().containsKey(row.id()))
                            .forEach(row -> json.object(row.id(), () -> write(form, draft, row, json))));
            json.object(
                    NOTES,
                    () -> form.asked()
                            .forEach(row -> draft.note(row.id()).ifPresent(note -> json.text(row.id(), note))));
        });
    }

    private static void write(ReturnForm form, FilledReturn draft, Asked row, JsonText json) {
        for (var column : form.columns()) {
            draft.figure(row.id(), column.id()).ifPresent(typed -> {
                var value = FigureText.of(typed, row).value();
                if (value == null || row.isShare()) {
                    json.text(column.id(), typed);
                } else {
                    json.number(column.id(), value);
                }
            });
        }
    }

    static void read(byte[] content, Gathering gathering) {
        var faults = gathering.faults();
        if (!(JsonDocument.read(content, faults) instanceof JsonPart.Fields whole)) {
            faults.add(new Position(1, 1), "file", "no object", "{\"form\": …, \"figures\": {…}, \"notes\": {…}}");
            throw faults.refusal();
        }
        var form = whole.fields().get(FORM);
        var code = gathering.form().code();
        if (!(form instanceof JsonPart.Word word) || !word.value().equals(code)) {
            faults.add(
                    form == null ? whole.at() : form.at(),
                    FORM,
                    form instanceof JsonPart.Word other ? "a file for \"" + other.value() + "\"" : "no code of a form",
                    "\"" + code + "\"");
            throw faults.refusal();
        }
        whole.fields().forEach((name, part) -> {
            if (!KNOWN.contains(name)) {
                gathering.fault(part.at(), "file", "the unknown name \"" + name + "\"", "form, figures and notes");
            }
        });
        fields(whole, FIGURES, gathering)
                .forEach((name, part) -> gathering
                        .row(name, part.at(), FIGURES + "." + name)
                        .ifPresent(row -> figures(row, part, gathering)));
        notes(fields(whole, NOTES, gathering), gathering);
    }

    private static void notes(Map<String, JsonPart> notes, Gathering gathering) {
        notes.forEach((name, part) -> {
            var place = NOTES + "." + name;
            var row = gathering.form().row(name);
            if (row.isEmpty()) {
                gathering.fault(part.at(), place, "the unknown row \"" + name + "\"", "a row of this form");
            } else if (part instanceof JsonPart.Word word) {
                gathering.note(row.get(), word.value(), part.at(), place);
            } else {
                gathering.fault(part.at(), place, part.kind(), "a text");
            }
        });
    }

    private static void figures(Asked row, JsonPart part, Gathering gathering) {
        if (!(part instanceof JsonPart.Fields byColumn)) {
            gathering.fault(part.at(), FIGURES + "." + row.id(), part.kind(), "an object: column to figure");
            return;
        }
        byColumn.fields().forEach((name, figure) -> {
            var place = FIGURES + "." + row.id() + "." + name;
            var column = gathering.form().column(name);
            if (column.isEmpty()) {
                gathering.fault(
                        figure.at(),
                        place,
                        "the unknown column \"" + name + "\"",
                        "one of "
                                + String.join(
                                        ", ",
                                        gathering.form().columns().stream()
                                                .map(ReturnForm.Column::id)
                                                .toList()));
            } else if (figure instanceof JsonPart.Word word) {
                gathering.figure(row, column.get(), spelledOut(word.value()), figure.at(), place);
            } else {
                gathering.fault(figure.at(), place, figure.kind(), FigureText.expected(row));
            }
        });
    }

    // Programs write 1200 as 1.2E3; people do not.
    private static String spelledOut(String figure) {
        return EXPONENT.matcher(figure).matches() ? new BigDecimal(figure).toPlainString() : figure;
    }

    private static Map<String, JsonPart> fields(JsonPart.Fields whole, String name, Gathering gathering) {
        return switch (whole.fields().get(name)) {
            case null -> Map.of();
            case JsonPart.Fields fields -> fields.fields();
            case JsonPart other -> {
                gathering.fault(other.at(), name, other.kind(), "an object");
                yield Map.of();
            }
        };
    }
}
