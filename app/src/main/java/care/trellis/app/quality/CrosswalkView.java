package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.FrameworkCrosswalk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two frameworks beside each other.
 *
 * @param gaps what the one looks at and the other does not, a sentence each
 */
public record CrosswalkView(String title, String basis, String note, Chart.Table pairs, List<String> gaps) {
    static CrosswalkView of(FrameworkCrosswalk crosswalk, Framework left, Framework right) {
        var rows = new ArrayList<List<String>>();
        for (var domain : left.domains()) {
            for (var link : crosswalk.fromLeft(domain.id())) {
                rows.add(List.of(
                        domain.label(),
                        right.domain(link.right().value()).map(Domain::label).orElse(""),
                        link.strength() == FrameworkCrosswalk.Strength.FULL ? "all of it" : "some of it",
                        link.because()));
            }
        }
        var gaps = Stream.concat(
                        crosswalk.leftGaps(left).stream()
                                .map(domain -> "\"" + domain.label() + "\" (" + left.title()
                                        + "): nothing in the other asks about it"),
                        crosswalk.rightGaps(right).stream()
                                .map(domain -> "\"" + domain.label() + "\" (" + right.title()
                                        + "): nothing in the other asks about it"))
                .toList();
        return new CrosswalkView(
                crosswalk.title(),
                crosswalk.basis(),
                crosswalk.note(),
                new Chart.Table(List.of(left.title(), right.title(), "How much", "Why"), rows, false),
                gaps);
    }
}
