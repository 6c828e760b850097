package care.trellis.app.costing.publishing;

import care.trellis.exchange.publish.CostReport;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** A report as a tagged PDF (PDF/UA-1), so that a screen reader finds its headings and tables. */
@Component
class ReportPdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, ReportPdf.class.getClassLoader());

    /**
     * Writes it.
     *
     * @param address where the report stands, whole
     */
    byte[] of(CostReport report, String address) {
        var page = new StringOutput();
        templates.render("costing/publishing/pdf.jte", Map.of("report", report, "address", address), page);
        var written = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .withHtmlContent(page.toString(), null)
                    .toStream(written)
                    .run();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return written.toByteArray();
    }
}
