package care.trellis.app;

import care.trellis.app.database.Reach;
import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The web application.
 *
 * <p>It holds its data folder before anything else is started, because the log is written there too. Whatever stops a
 * start becomes one sentence on the error output and exit code 1.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // it would log a made-up password
public class TrellisApplication {
    public static void main(String[] arguments) {
        try {
            start(Reach.home(System.getenv()), arguments);
        } catch (RuntimeException failure) {
            System.err.println(sentence(failure));
            System.exit(1);
        }
    }

    /** Starts the application over a data folder; closing the context stops everything it started. */
    public static ConfigurableApplicationContext start(Path home, String... arguments) {
        var folder = DataFolder.hold(home);
        System.setProperty("trellis.home", folder.path().toString());
        var application = new SpringApplication(TrellisApplication.class);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext generic) {
                generic.registerBean(DataFolder.class, () -> folder);
            }
        });
        try {
            return application.run(arguments);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** What to tell the person who tried to start it. */
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException occupied) {
                return "Port " + occupied.getPort() + " is already in use by another program. Stop that program, or"
                        + " choose another port: ./trellis --port " + (occupied.getPort() + 1);
            }
        }
        return "Trellis could not start: " + failure.getMessage() + "\nThe whole story is in "
                + Path.of(System.getProperty("trellis.home", "."), "logs", "trellis.log");
    }
}
