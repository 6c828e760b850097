package care.trellis.exchange.publish;

import care.trellis.quality.table.Limit;
import care.trellis.quality.table.MatchedRow;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.Share;
import care.trellis.quality.table.TableResult;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a threshold book made of services as JSON, with the rows that matched and the facts that made them match. */
public final class BookResultJson {
    private final JsonText json;

    private BookResultJson(JsonText json) {
        this.json = json;
    }

    public static byte[] of(ThresholdBook book, List<ServiceResult> results) {
        return JsonText.of(json -> new BookResultJson(json).all(book, results));
    }

    private void all(ThresholdBook book, List<ServiceResult> results) {
        json.object("book", () -> {
            json.text("id", book.id())
                    .text("title", book.title())
                    .text("version", book.version())
                    .text("from", book.from().toString());
            book.to().ifPresent(last -> json.text("to", last.toString()));
            json.text("status", book.status().name().toLowerCase(Locale.ROOT)).text("source", book.source());
        });
        json.list("services", results, this::service);
    }

    private void service(ServiceResult service) {
        var result = service.result();
        json.text("service", service.service())
                .text("applies", BookResultCsv.applies(result))
                .text("sentence", result.sentence());
        json.object("outcomes", () -> result.outcomes().forEach(this::value));
        json.list(
                "offers",
                result.offers(),
                offer -> json.text("outcome", offer.outcome().id())
                        .text("word", offer.word())
                        .text("offer", offer.words()));
        json.list("limits", result.limits(), this::limit);
        json.list(
                "not_known",
                result.notKnown(),
                column -> json.text("id", column.id()).text("label", column.label()));
        json.list("calculated", result.book().calculated(), share -> share(share, result.known()));
        json.list("tables", result.tables(), this::table);
    }

    private void limit(Limit limit) {
        json.text("id", limit.id())
                .truth("excludes", limit.excludes())
                .text("because", limit.because())
                .text("use", limit.use());
    }

    private void share(Share share, Map<String, Value> known) {
        json.text("id", share.column().id()).text("formula", share.formula()).text("working", share.working(known));
        var value = known.get(share.column().id());
        if (value != null) {
            value("value", value);
        }
    }

    private void table(TableResult result) {
        json.text("id", result.table().id())
                .text("hit", result.table().policy().letters())
                .truth("otherwise", result.isOtherwise());
        json.list("rows", result.matched(), this::row);
    }

    private void row(MatchedRow row) {
        json.text("id", row.id()).text("because", row.because()).truth("strength", row.isStrength());
        json.list("met", row.met(), met -> {
            json.text("fact", met.column().id())
                    .text("label", met.column().label())
                    .text("asked", met.cell().text());
            met.value().ifPresent(value -> value("value", value));
        });
    }

    private void value(String name, Value value) {
        switch (value) {
            case Value.Figure figure -> json.number(name, new BigDecimal(figure.text()));
            case Value.Truth truth -> json.truth(name, truth.value());
            default -> json.text(name, value.text());
        }
    }
}
