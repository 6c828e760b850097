package care.trellis.cli.text;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes, and in which form. */
public final class Output {
    private static final int USUAL_WIDTH = 110;
    private static final int NARROWEST = 40;

    @Option(names = "--json", description = "Write JSON for programs instead of a table for people.")
    private boolean json;

    @Option(names = "--debug", description = "Show where in Trellis an unexpected error arose.")
    boolean debug;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The command that writes here. */
    public CommandSpec spec() {
        return spec;
    }

    public boolean isJson() {
        return json;
    }

    /** Refuses two forms at once, of a command that also writes CSV. */
    public void oneForm(boolean csv) {
        if (csv && json) {
            throw misused("Choose one of --csv and --json.");
        }
    }

    /** That the command was not used as it can be; to be thrown. */
    public ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The same, for the reason that was thrown. */
    public ParameterException misused(String message, Throwable reason) {
        return new ParameterException(spec.commandLine(), message, reason);
    }

    /** Columns of the terminal, as the shell says in COLUMNS. */
    public int width() {
        var columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[0-9]{1,4}")
                ? Math.max(Integer.parseInt(columns), NARROWEST)
                : USUAL_WIDTH;
    }

    public void json(Json object) {
        writer().println(object.text());
    }

    public void line(String text) {
        writer().println(text);
    }

    /** A whole file in UTF-8, as it is. */
    public void file(byte[] content) {
        writer().print(new String(content, StandardCharsets.UTF_8));
        writer().flush();
    }

    public void blank() {
        writer().println();
    }

    /** A text wrapped to the width, every line as far in as the first. */
    public void paragraph(String text) {
        if (!text.isBlank()) {
            var indent = " ".repeat(text.length() - text.stripLeading().length());
            int left = Math.max(width() - indent.length(), NARROWEST / 2);
            Words.wrapped(text.strip(), left).forEach(line -> line(indent + line));
        }
    }

    public void heading(String text) {
        blank();
        line(text);
    }

    public void table(Table table) {
        table.lines(width()).forEach(this::line);
    }

    private PrintWriter writer() {
        return spec.commandLine().getOut();
    }
}
