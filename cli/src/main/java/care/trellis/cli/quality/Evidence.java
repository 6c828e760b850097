package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.csv.AnswersCsv;
import care.trellis.exchange.csv.ServicesCsv;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Prior;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Scale;
import care.trellis.quality.rating.Service;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The answers a command is given, and how they are to be rated. */
final class Evidence {
    @Parameters(
            paramLabel = "ANSWERS.csv",
            description = "A row for each answer: service, score, and where known domain, resident, type, date,"
                    + " collected.")
    private String file = "";

    @Option(
            names = "--services",
            paramLabel = "SERVICES.csv",
            description = "What is known of the services: service, and where known name, living_there, places, invited,"
                    + " sector, client_group, owner, last_visit.")
    private @Nullable String servicesFile;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "Rate for this day, such as 2025-03-31 (default: the day of the newest answer).")
    private @Nullable String asAt;

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "Only this domain; may be repeated.")
    private List<String> domains = new ArrayList<>();

    @Option(names = "--scale", paramLabel = "MIN:MAX", description = "The scale of the scores (default: 0:3).")
    private String scale = "0:3";

    @Option(
            names = "--standard",
            paramLabel = "SCORE",
            description = "Below which a service should not be (default: the usual position).")
    private @Nullable Double standard;

    @Option(
            names = "--prior",
            paramLabel = "DOMAIN=MEAN:VARIANCE:DATE:SOURCE",
            description = "What to borrow for a domain in which fewer than ten services have answers; may be repeated.")
    private List<String> priors = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The file of the answers, as it was given. */
    String file() {
        return file;
    }

    /** The answers, rated. */
    Ratings ratings() {
        var onScale = scale();
        var answers = AnswersCsv.read(file, GivenFile.bytes(spec, file), onScale);
        var services = services();
        try {
            var ratings = Ratings.of(answers, services, rules(answers, onScale), 2);
            return domains.isEmpty() ? ratings : only(ratings);
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
    }

    private List<Service> services() {
        return servicesFile == null ? List.of() : ServicesCsv.read(servicesFile, GivenFile.bytes(spec, servicesFile));
    }

    private RatingRules rules(Answers answers, Scale onScale) {
        var day = asAt == null ? answers.newest().orElseGet(LocalDate::now) : day("--as-at", asAt);
        var rules = RatingRules.asAt(day).on(onScale).withPriors(priors());
        if (standard == null) {
            return rules;
        }
        try {
            return rules.withStandard(standard);
        } catch (IllegalArgumentException offTheScale) {
            throw wrong("--standard", standard.toString(), "a score on the scale " + scale, offTheScale);
        }
    }

    private Ratings only(Ratings ratings) {
        var known = ratings.fits().stream().map(fit -> fit.domain()).toList();
        for (var domain : domains) {
            if (!known.contains(domain)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no answer in the domain \"" + domain + "\"; nearest: " + Nearest.to(domain, known)
                                + ".");
            }
        }
        return ratings.only(domains);
    }

    private Scale scale() {
        var ends = scale.split(":", -1);
        try {
            return new Scale(Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1]));
        } catch (IllegalArgumentException notAScale) {
            throw wrong("--scale", scale, "the lowest and the highest score, such as 0:3", notAScale);
        }
    }

    private Map<String, Prior> priors() {
        var read = new LinkedHashMap<String, Prior>();
        for (var written : priors) {
            int equals = written.lastIndexOf('=');
            var parts = written.substring(equals + 1).split(":", 4);
            if (equals < 1 || parts.length < 4) {
                throw wrong("--prior", written, "a domain, =, and MEAN:VARIANCE:DATE:SOURCE", null);
            }
            try {
                read.put(
                        written.substring(0, equals).strip(),
                        new Prior(
                                Double.parseDouble(parts[0]),
                                Double.parseDouble(parts[1]),
                                parts[3].strip(),
                                day("--prior", parts[2])));
            } catch (IllegalArgumentException notAPrior) {
                throw wrong("--prior", written, "a domain, =, and MEAN:VARIANCE:DATE:SOURCE", notAPrior);
            }
        }
        return read;
    }

    private LocalDate day(String option, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException notADay) {
            throw wrong(option, written, "a date such as 2025-03-31", notADay);
        }
    }

    private ParameterException wrong(
            String option, String written, String expected, @Nullable RuntimeException because) {
        return new ParameterException(
                spec.commandLine(), option + " wants " + expected + ", was \"" + written + "\".", because);
    }
}
