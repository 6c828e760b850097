package care.trellis.app.permission;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.people.People;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A small care system with somebody in every role, inside and outside of it, who ask for pages. */
final class Sweep implements AutoCloseable {
    private static final DSLContext DATABASE = RunningTrellis.context().getBean(DSLContext.class);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Kind, String> things;
    private final List<Asker> askers = new ArrayList<>();

    /**
     * Somebody who asks.
     *
     * @param role none for the public, and for somebody who signed in without any
     * @param inside whether the role is for what is asked for, rather than for another service, organisation or place
     * @param cookie empty where they did not sign in
     */
    record Asker(@Nullable Role role, boolean inside, String cookie) {
        boolean isSignedIn() {
            return !cookie.isEmpty();
        }

        @Override
        public String toString() {
            return role == null
                    ? (isSignedIn() ? "somebody signed in" : "the public")
                    : role + (inside ? "" : " elsewhere");
        }
    }

    Sweep() throws IOException, InterruptedException {
        var place = place("sweep");
        var otherPlace = place("sweep-other");
        var provider = People.provider("Sweep Care");
        var other = People.provider("Other Sweep Care");
        put(provider, place);
        put(other, otherPlace);
        var exercise = exercise(place);
        things = Map.ofEntries(
                Map.entry(Kind.PLACE, "sweep-" + place.toString().substring(0, 8)),
                Map.entry(Kind.ORGANISATION, provider.organisation().toString()),
                Map.entry(Kind.SERVICE, provider.service().toString()),
                Map.entry(Kind.OVERSIGHT, ask(provider).toString()),
                Map.entry(Kind.IMPORT, importRun().toString()),
                Map.entry(Kind.EXERCISE, exercise.toString()),
                Map.entry(Kind.COSTING, exercise.toString()),
                Map.entry(Kind.PARTICIPATION, exercise.toString()),
                Map.entry(Kind.RETURN, aReturn(exercise, provider).toString()),
                Map.entry(Kind.BREAK_GLASS, look().toString()));
        askers.add(new Asker(null, false, ""));
        askers.add(
                new Asker(null, false, cookie(People.withPassword("Una Nobody").id())));
        for (var role : Role.values()) {
            askers.add(asker(role, true, place, provider));
            askers.add(asker(role, false, otherPlace, other));
        }
    }

    /** Everybody; where no permission is asked for, the public, somebody and an administrator stand for all. */
    List<Asker> askers(boolean isAskedFor) {
        return isAskedFor ? askers : askers.subList(0, 3);
    }

    /** A thing of each sort that addresses name. */
    String thing(Kind kind) {
        var id = things.get(kind);
        if (id == null) {
            throw new AssertionError(
                    "a page asks for " + kind + " by its id: give the sweep one, and say where it lies");
        }
        return id;
    }

    /** Which scopes of the small care system a thing of a sort lies within. */
    static Set<Scope.Kind> liesWithin(Kind kind) {
        return switch (kind) {
            case SERVICE -> Set.of(Scope.Kind.SERVICE, Scope.Kind.ORGANISATION, Scope.Kind.PLACE);
            case ORGANISATION -> Set.of(Scope.Kind.ORGANISATION, Scope.Kind.PLACE);
            case OVERSIGHT -> Set.of(Scope.Kind.SERVICE, Scope.Kind.PLACE);
            case PLACE, EXERCISE, COSTING -> Set.of(Scope.Kind.PLACE);
            case PARTICIPATION, RETURN -> Set.of(Scope.Kind.SERVICE, Scope.Kind.ORGANISATION, Scope.Kind.PLACE);
            default -> Set.of();
        };
    }

    /** What the application answers before the page itself does anything. */
    int ask(Asker asker, String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(RunningTrellis.address(path))
                .method(method, BodyPublishers.noBody())
                .header("Sec-Fetch-Site", "same-origin")
                .header(SweepInterceptor.HEADER, "yes");
        if (asker.isSignedIn()) {
            request.header("Cookie", asker.cookie());
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private Asker asker(Role role, boolean inside, UUID place, People.Provider provider)
            throws IOException, InterruptedException {
        var somebody = People.withPassword("Sweeping " + role.label());
        var scope = switch (role.scope()) {
            case HOUSE -> Scope.HOUSE;
            case PLACE -> Scope.place(place);
            case ORGANISATION -> Scope.organisation(provider.organisation());
            case SERVICE -> Scope.service(provider.service());
            case NETWORK -> Scope.network(provider.organisation());
        };
        People.giveRole(somebody, role, scope);
        return new Asker(role, inside, cookie(somebody.id()));
    }

    private String cookie(UUID person) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(RunningTrellis.address("/test/sign-in/" + person))
                        .build(),
                BodyHandlers.discarding());
        var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static UUID place(String slug) {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> DATABASE.execute(
                "insert into places.place (id, slug, name) values ({0}, {1}, {1})",
                DSL.val(id), DSL.val(slug + "-" + id.toString().substring(0, 8))));
        return id;
    }

    private static void put(People.Provider provider, UUID place) {
        Acting.asHouse(() -> {
            DATABASE.execute(
                    "update places.organisation set place_id = {0} where id = {1}",
                    DSL.val(place), DSL.val(provider.organisation()));
            DATABASE.execute(
                    "update places.service set place_id = {0} where id = {1}",
                    DSL.val(place), DSL.val(provider.service()));
        });
    }

    private static UUID ask(People.Provider of) {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> DATABASE.execute(
                "insert into places.oversight (id, body_id, service_id, topic, asks)"
                        + " values ({0}, {1}, {2}, 'Sweeping', 'Brooms')",
                DSL.val(id), DSL.val(of.organisation()), DSL.val(of.service())));
        return id;
    }

    private static UUID exercise(UUID place) {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> DATABASE.execute(
                "insert into costing.exercise (id, place_id, title, question, model_id, columns, cost_year, price_year,"
                        + " opens_on, returns_by, publishes_on, purpose, sees, stage, made_by, made_at)"
                        + " values ({0}, {1}, 'Sweeping', 'What?', 'home-care-annex-a', '{hour}', 2025, 2027, current_date,"
                        + " current_date, current_date, 'Fees', 'Few', 'open', {0}, now())",
                DSL.val(id), DSL.val(place)));
        return id;
    }

    private static UUID aReturn(UUID exercise, People.Provider of) {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> DATABASE.execute(
                "insert into costing.service_return (id, exercise_id, service_id, organisation_id, owner, provider, name,"
                        + " kind, invited_at) values ({0}, {1}, {2}, {3}, 'owner', 'Sweep Care', 'Oak House', 'Home care', now())",
                DSL.val(id), DSL.val(exercise), DSL.val(of.service()), DSL.val(of.organisation())));
        return id;
    }

    private static UUID importRun() {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> DATABASE.execute(
                "insert into places.import_run (id, kind, file, file_sha256, state)"
                        + " values ({0}, 'plain', 'a.csv', '', 'refused')",
                DSL.val(id)));
        return id;
    }

    private static UUID look() {
        var subject = People.withPassword("Sid Subject").id();
        var administrator = People.withPassword("Ada Administrator");
        People.giveRole(administrator, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        var id = UUID.randomUUID();
        Acting.asPerson(
                administrator.id(),
                () -> DATABASE.execute(
                        "insert into people.break_glass (id, subject_id, reason, asked_by, asked_at)"
                                + " values ({0}, {1}, 'the sweep of all permissions', {2}, now())",
                        DSL.val(id), DSL.val(subject), DSL.val(administrator.id())));
        return id;
    }

    @Override
    public void close() {
        client.close();
    }
}
