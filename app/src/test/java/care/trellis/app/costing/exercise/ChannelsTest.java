package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.RETURN_DRAFT;
import static care.trellis.app.costing.db.Tables.SENT_RETURN;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.costing.exercise.Market.Home;
import care.trellis.app.database.Acting;
import care.trellis.app.mail.TestPost;
import care.trellis.app.places.imports.Administrator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every channel on which a figure could come to a competitor: each page, download and feed that the application has; the
 * ledger; mail; the database itself. A return with figures that stand nowhere else is sent, and looked for.
 */
class ChannelsTest {
    /** Figures of one home that nothing else can hold. */
    private static final Map<String, String> SECRET =
            Map.of("food", "31.4159", "insurance", "27.1828", "carer_pay", "16.1803");

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::[^}]*)?}");

    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void no_page_download_or_feed_shows_another_homes_figure_and_none_changes_when_it_does() throws Exception {
        var market = new Market(10);
        var exercise = market.exercise("open");
        market.everybodySends(exercise, List.of());
        var victim = market.homes.getFirst();
        var askers = askers(market);
        var before = new LinkedHashMap<String, String>();
        int asked = 0;
        for (var asker : askers.entrySet()) {
            for (var path : paths(exercise, market, aReturn(exercise, victim))) {
                before.put(asker.getKey() + " " + path, get(asker.getValue(), path));
                asked++;
            }
        }
        give(exercise, victim, SECRET);
        var leaks = new ArrayList<String>();
        for (var asker : askers.entrySet()) {
            for (var path : paths(exercise, market, aReturn(exercise, victim))) {
                var now = get(asker.getValue(), path);
                SECRET.values().stream()
                        .filter(now::contains)
                        .forEach(figure -> leaks.add(asker.getKey() + " reads " + figure + " at " + path));
                if (!now.equals(before.get(asker.getKey() + " " + path))) {
                    leaks.add(asker.getKey() + " sees a difference at " + path);
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked).as("addresses asked").isGreaterThan(100);

        // The test can fail: whose return it is sees the figures, and so does the council.
        assertThat(get(cookie(victim.lead()), "/returns/" + aReturn(exercise, victim) + "/return.csv"))
                .contains("31.4159");
        assertThat(get(cookie(market.analyst), "/returns/" + aReturn(exercise, victim) + "/review"))
                .contains("31.4159");
    }

    @Test
    void the_database_shows_no_row_of_another_provider_whatever_is_asked_of_it() {
        var market = new Market(10);
        var exercise = market.exercise("open");
        market.everybodySends(exercise, List.of());
        var competitor = market.homes.get(2).lead();
        for (var person : List.of(
                competitor, market.association, Administrator.in("REGULATOR_INSPECTOR", "place", market.place))) {
            var seen = Acting.asPerson(
                    person,
                    () -> database.fetchSingle(
                            "select (select count(*) from costing.service_return where exercise_id = {0} and organisation_id <> {1})"
                                    + " + (select count(*) from costing.sent_return s where not costing.gives(s.return_id))"
                                    + " + (select count(*) from costing.shared_cost)"
                                    + " + (select count(*) from costing.choice) + (select count(*) from costing.signature)"
                                    + " + (select count(*) from costing.sealed_returns) + (select count(*) from costing.release)",
                            DSL.val(exercise), DSL.val(market.homes.get(2).organisation())));
            assertThat(seen.get(0, Integer.class)).isZero();
        }
        assertThat(Acting.asPublic(() -> database.fetchCount(SERVICE_RETURN))).isZero();
        assertThat(Acting.asPerson(
                        competitor, () -> database.fetchCount(SERVICE_RETURN, SERVICE_RETURN.EXERCISE_ID.eq(exercise))))
                .as("its own")
                .isOne();
    }

    @Test
    void the_council_reads_a_return_once_it_is_sent_and_its_draft_never() {
        var market = new Market(3);
        var exercise = market.exercise("open");
        var home = market.homes.getFirst();
        give(exercise, home, SECRET);
        for (var person : List.of(market.commissioner, market.analyst, market.reviewer)) {
            assertThat(Acting.asPerson(person, () -> database.fetchCount(SENT_RETURN)))
                    .isOne();
            assertThat(Acting.asPerson(person, () -> database.fetchCount(RETURN_DRAFT)))
                    .isZero();
        }
        assertThat(Acting.asPerson(home.lead(), () -> database.fetchCount(RETURN_DRAFT)))
                .as("its own")
                .isOne();
        assertThat(Acting.asPerson(market.homes.get(2).lead(), () -> database.fetchCount(RETURN_DRAFT)))
                .isZero();
    }

    @Test
    void no_letter_no_entry_of_the_ledger_and_no_line_of_the_log_holds_a_figure() throws Exception {
        var market = new Market(10);
        var exercise = market.exercise("open");
        var victim = market.homes.getFirst();
        give(exercise, victim, SECRET);
        post(cookie(market.analyst), "/exercises/" + exercise + "/remind", "");
        post(
                cookie(market.analyst),
                "/returns/" + aReturn(exercise, victim) + "/queries",
                "line=food&words=Is+31.4159+a+week%3F");
        var letters = TestPost.waiting();
        assertThat(letters).anyMatch(letter -> letter.contains("costing-query"));
        for (var letter : letters) {
            assertThat(SECRET.values()).noneMatch(letter::contains);
        }
        var entries = Acting.asHouse(() ->
                database.fetch("select facts::text || why from ledger.entry").into(String.class));
        assertThat(entries)
                .isNotEmpty()
                .noneMatch(entry -> SECRET.values().stream().anyMatch(entry::contains));
        for (var log : RunningTrellis.logs()) {
            assertThat(Files.readAllLines(log))
                    .noneMatch(line -> SECRET.values().stream().anyMatch(line::contains));
        }
    }

    /** How long an answer takes can tell nothing where the database is asked the same and gives as much. */
    @Test
    void what_the_database_does_for_an_outsider_does_not_depend_on_a_figure() throws Exception {
        var market = new Market(10);
        var exercise = market.exercise("open");
        market.everybodySends(exercise, List.of());
        var victim = market.homes.getFirst();
        var paths = paths(exercise, market, aReturn(exercise, victim));
        var askers = askers(market);
        var own = Map.of("whose return it is", cookie(victim.lead()));
        work(askers, paths);
        work(own, paths);
        var before = work(askers, paths);
        var ownBefore = work(own, paths);
        give(exercise, victim, SECRET);
        assertThat(work(askers, paths)).isEqualTo(before).anyMatch(line -> line.contains("select"));
        // The test can fail: who may read the return is given more of it.
        assertThat(work(own, paths)).isNotEqualTo(ownBefore);
    }

    /** The statements about costing that answering takes, each with how many rows it gave. */
    private List<String> work(Map<String, String> askers, Set<String> paths) throws Exception {
        var work = Collections.synchronizedList(new ArrayList<String>());
        var listener = new ExecuteListener() {
            @Override
            public void fetchEnd(ExecuteContext statement) {
                var sql = Objects.requireNonNullElse(statement.sql(), "");
                if (sql.contains("costing")) {
                    work.add(Objects.requireNonNull(statement.result()).size() + " rows of " + sql);
                }
            }
        };
        var configuration = database.configuration();
        var usual = configuration.executeListenerProviders();
        configuration.set(
                Stream.concat(Arrays.stream(usual), Stream.of(() -> listener)).toArray(ExecuteListenerProvider[]::new));
        try {
            for (var asker : askers.values()) {
                for (var path : paths) {
                    get(asker, path);
                }
            }
        } finally {
            configuration.set(usual);
        }
        return work;
    }

    private Map<String, String> askers(Market market) throws Exception {
        var askers = new LinkedHashMap<String, String>();
        askers.put("the public", "");
        askers.put("a competitor", cookie(market.homes.get(2).lead()));
        askers.put("the association", cookie(market.association));
        askers.put("an inspector", cookie(Administrator.in("REGULATOR_INSPECTOR", "place", market.place)));
        askers.put("a scrutiny member", cookie(Administrator.in("SCRUTINY_MEMBER", "place", market.place)));
        return askers;
    }

    /** Every address that can be read, with the exercise, the victim's return and its service in it. */
    private static Set<String> paths(UUID exercise, Market market, UUID aReturn) {
        var mapping =
                RunningTrellis.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var paths = new TreeSet<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                continue;
            }
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues()) {
                if (pattern.startsWith("/exercises/{") || pattern.startsWith("/returns/{")) {
                    var id = pattern.startsWith("/returns/{") ? aReturn : exercise;
                    paths.add(filled(pattern, id, market));
                }
            }
        }
        paths.add("/costing");
        paths.add("/places/" + market.slug);
        paths.add("/services/" + market.homes.getFirst().service());
        paths.add("/organisations/" + market.homes.getFirst().organisation());
        for (var kind : List.of("exercise", "return", "costing", "participation")) {
            paths.add("/history/" + kind + "/" + exercise);
            paths.add("/history/" + kind + "/" + aReturn);
        }
        return paths;
    }

    private static String filled(String pattern, UUID id, Market market) {
        return VARIABLE.matcher(pattern).replaceAll(found -> switch (found.group(1)) {
            case "id", "exercise" -> id.toString();
            case "kind" -> Market.KIND;
            case "organisation" -> market.homes.getFirst().organisation().toString();
            case "number" -> "1";
            default -> new UUID(1, 1).toString();
        });
    }

    private void give(UUID exercise, Home home, Map<String, String> figures) {
        var typed = new ArrayList<String>();
        figures.forEach((line, figure) -> typed.add("\"" + line + "\": {\"" + Market.KIND + "\": \"" + figure + "\"}"));
        var json = JSONB.valueOf("{" + String.join(",", typed) + "}");
        Acting.asHouse(() -> {
            var id = aReturn(exercise, home);
            database.execute(
                    "insert into costing.sent_return (return_id, number, figures, notes, sent_by, sent_at)"
                            + " values ({0}, 1 + (select count(*) from costing.sent_return where return_id = {0}), {1}, '{}', {0},"
                            + " now())",
                    DSL.val(id), DSL.val(json));
            return database.execute(
                    "insert into costing.return_draft values ({0}, {1}, '{}') on conflict (return_id)"
                            + " do update set figures = excluded.figures",
                    DSL.val(id), DSL.val(json));
        });
    }

    private UUID aReturn(UUID exercise, Home home) {
        return Acting.asHouse(() -> Objects.requireNonNull(database.select(SERVICE_RETURN.ID)
                .from(SERVICE_RETURN)
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise), SERVICE_RETURN.SERVICE_ID.eq(home.service()))
                .fetchSingle(SERVICE_RETURN.ID)));
    }

    private String get(String cookie, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(RunningTrellis.address(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var headers = new TreeMap<>(answer.headers().map());
        // A connection ends after its hundredth answer, whatever was asked.
        List.of("date", "connection", "keep-alive").forEach(headers::remove);
        // The number of the request stands on a page that says that nothing is there.
        return answer.statusCode() + " " + headers + " " + answer.body().replaceAll("\\b[0-9a-f]{8}\\b", "reference");
    }

    private void post(String cookie, String path, String form) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(RunningTrellis.address(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(303);
    }

    private String cookie(UUID person) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(RunningTrellis.address("/test/sign-in/" + person))
                        .build(),
                BodyHandlers.discarding());
        var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }
}
