package care.trellis.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Visitors who open one page after another from a list, each the next as soon as they have the last. */
public class Visitors extends Simulation {
    public Visitors() {
        var name = System.getProperty("bench.name");
        var paths = lines(Path.of(System.getProperty("bench.paths"))).stream()
                .map(path -> Map.<String, Object>of("path", path))
                .toList();
        var seconds = Duration.ofSeconds(Long.getLong("bench.seconds"));
        var visits = scenario(name)
                .during(seconds)
                .on(feed(listFeeder(paths).circular())
                        .exec(http(name).get("#{path}").check(status().is(200))));
        setUp(visits.injectOpen(atOnceUsers(Integer.getInteger("bench.visitors"))))
                .protocols(http.baseUrl(System.getProperty("bench.address"))
                        .disableFollowRedirect()
                        .disableCaching()
                        .acceptEncodingHeader("gzip"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
