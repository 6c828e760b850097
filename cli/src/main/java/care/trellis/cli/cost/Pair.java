package care.trellis.cli.cost;

import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option of the form {@code id=value}. */
record Pair(CommandSpec spec, String option, String id, String value) {
    static List<Pair> read(CommandSpec spec, String option, List<String> written) {
        return written.stream().map(each -> read(spec, option, each)).toList();
    }

    private static Pair read(CommandSpec spec, String option, String written) {
        int equals = written.indexOf('=');
        if (equals <= 0 || equals == written.length() - 1) {
            throw new ParameterException(spec.commandLine(), option + " wants name=value, was \"" + written + "\".");
        }
        return new Pair(
                spec,
                option,
                written.substring(0, equals).strip(),
                written.substring(equals + 1).strip());
    }

    /** The whole option, as typed. */
    String written() {
        return option + " " + id + "=" + value;
    }

    BigDecimal figure() {
        return figure(spec, option, value);
    }

    static BigDecimal figure(CommandSpec spec, String option, String written) {
        try {
            return Figures.read(option, Text.of(written));
        } catch (Faulty notANumber) {
            throw new ParameterException(
                    spec.commandLine(), option + " wants a number such as 12.5, was \"" + written + "\".", notANumber);
        }
    }
}
