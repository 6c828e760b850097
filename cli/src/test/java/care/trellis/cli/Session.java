package care.trellis.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command line that was run, with what it wrote and its exit code. */
record Session(int code, String out, String err) {
    static Session of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Trellis.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Session(code, out.toString(), err.toString());
    }
}
