package care.trellis.cli;

import care.trellis.cli.text.Json;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.fault.Faulty;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command that could not be done says: every fault in a line of its own, never a stack trace unless asked for. */
final class Refusals implements IExecutionExceptionHandler {
    private static final int DATA_HAS_FAULTS = 1;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        switch (thrown) {
            case Unreadable unreadable -> name(unreadable.faults(), command, parsed);
            case Faulty faulty -> name(Unreadable.of("", faulty).faults(), command, parsed);
            default -> confess(thrown, command, parsed);
        }
        return DATA_HAS_FAULTS;
    }

    private static void name(List<Fault> faults, CommandLine command, ParseResult parsed) {
        faults.forEach(command.getErr()::println);
        if (isAsked(parsed, "--json")) {
            command.getOut()
                    .println(new Json()
                            .put("faults", faults.stream().map(Refusals::json).toList())
                            .text());
        }
    }

    private static Json json(Fault fault) {
        return new Json()
                .put("file", fault.file())
                .put("row", fault.row())
                .put("column", fault.column())
                .put("value", fault.value())
                .put("expected", fault.expected())
                .put("message", fault.message());
    }

    private static void confess(Exception thrown, CommandLine command, ParseResult parsed) {
        var message = thrown.getMessage();
        command.getErr()
                .println("Trellis stumbled (" + thrown.getClass().getSimpleName()
                        + (message == null
                                ? ""
                                : ": " + message.lines().findFirst().orElse(""))
                        + "). This is a fault of Trellis; --debug shows where.");
        if (isAsked(parsed, "--debug")) {
            thrown.printStackTrace(command.getErr());
        }
    }

    private static boolean isAsked(ParseResult parsed, String option) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.getParseResult().hasMatchedOption(option));
    }
}
