package care.trellis.cli.demand;

import care.trellis.demand.population.AgeBand;
import care.trellis.exchange.population.AgeWords;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Ages as a command line names them: {@code 65+,85+} or {@code 0-17,18-64,65-84,85+}.
 *
 * @param bands which may overlap
 */
record Ages(List<AgeBand> bands) {
    Ages {
        bands = List.copyOf(bands);
    }

    /** Reads them for picocli. */
    static final class Reading implements ITypeConverter<Ages> {
        @Override
        public Ages convert(String written) {
            var bands = new ArrayList<AgeBand>();
            for (var part : written.split(",", -1)) {
                bands.add(AgeWords.read(part.strip()).orElseThrow(() -> wrong(written)));
            }
            return new Ages(bands);
        }

        private static TypeConversionException wrong(String written) {
            return new TypeConversionException("ages such as 65+,85+ or 0-17,18-64,65+, not \"" + written + "\"");
        }
    }
}
