package care.trellis.cli.demand;

import care.trellis.demand.population.AgeBand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Ages as a command line names them: {@code 65+,85+} or {@code 0-17,18-64,65-84,85+}.
 *
 * @param bands which may overlap
 */
record Ages(List<AgeBand> bands) {
    private static final Pattern BAND = Pattern.compile("([0-9]{1,3})(\\+|-([0-9]{1,3}))?");

    Ages {
        bands = List.copyOf(bands);
    }

    /** Reads them for picocli. */
    static final class Reading implements ITypeConverter<Ages> {
        @Override
        public Ages convert(String written) {
            var bands = new ArrayList<AgeBand>();
            for (var part : written.split(",", -1)) {
                var band = BAND.matcher(part.strip());
                if (!band.matches()) {
                    throw wrong(written);
                }
                int from = Integer.parseInt(band.group(1));
                int to = band.group(2) == null
                        ? from
                        : band.group(3) == null ? AgeBand.OPEN : Integer.parseInt(band.group(3));
                if (from > AgeBand.OLDEST || to < from || (to > AgeBand.OLDEST && to != AgeBand.OPEN)) {
                    throw wrong(written);
                }
                bands.add(new AgeBand(from, to));
            }
            return new Ages(bands);
        }

        private static TypeConversionException wrong(String written) {
            return new TypeConversionException("ages such as 65+,85+ or 0-17,18-64,65+, not \"" + written + "\"");
        }
    }
}
