package care.trellis.app.operations;

import java.util.logging.Level;
import java.util.logging.LogManager;

/** Keeps what libraries log away from the terminal: a command says itself what there is to say. */
final class Quiet {
    private Quiet() {}

    static void please() {
        System.setProperty("logback.configurationFile", "command-logback.xml");
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    }
}
