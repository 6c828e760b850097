package care.trellis.app.people;

import care.trellis.app.chart.Element;
import io.nayuki.qrcodegen.QrCode;

/** A QR code as our own SVG, drawn here so that no other program learns the secret in it. */
final class QrPicture {
    private static final int QUIET = 4; // modules of white around it, as ISO/IEC 18004 asks

    private QrPicture() {}

    static String of(String content) {
        var code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        var whole = code.size + 2 * QUIET;
        return Element.of("svg")
                .with("viewBox", "0 0 " + whole + " " + whole)
                .with("class", "app-qr")
                .with("role", "img")
                .with("aria-label", "QR code for your authenticator app; the same secret is written beside it")
                .containing(java.util.List.of(Element.of("path").with("d", path.toString())))
                .markup();
    }
}
