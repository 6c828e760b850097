package care.trellis.app.permission;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.permission.Grant.Everybody;
import care.trellis.app.permission.Grant.InRole;
import care.trellis.app.permission.Sweep.Asker;
import care.trellis.app.web.May;
import care.trellis.app.web.OpenPages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role asks for every page and act, about its own and about others' things; each answer is as the table says. */
class PermissionSweepTest {
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::([^}|]+)[^}]*)?}");

    /** A way into the application. */
    private record Way(
            String method,
            String pattern,
            @org.jspecify.annotations.Nullable May may) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void every_role_gets_through_every_door_that_the_table_opens_and_through_no_other() throws Exception {
        var wrong = new ArrayList<String>();
        var asked = 0;
        var through = 0;
        var rolesLetThrough = new HashSet<Role>();
        try (var sweep = new Sweep()) {
            for (var way : ways()) {
                for (var asker : sweep.askers(way.may() != null)) {
                    var expected = expected(asker, way, sweep);
                    var found = sweep.ask(asker, way.method(), path(way, sweep));
                    asked++;
                    if (found == SweepInterceptor.LET_THROUGH && way.may() != null) {
                        through++;
                        if (asker.role() != null) {
                            rolesLetThrough.add(asker.role());
                        }
                    }
                    if (found != expected) {
                        wrong.add(asker + ", " + way + ": expected " + expected + ", was " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(2_000);
        assertThat(through).isGreaterThan(500);
        assertThat(rolesLetThrough).as("roles that may do something").containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void whom_a_look_is_about_may_read_of_it_and_no_more() {
        var subject = UUID.randomUUID();
        var viewer = new Viewer(java.util.Optional.of(subject), "Sid", List.of());
        var look = Thing.of(Kind.BREAK_GLASS, "1").about(subject);
        for (var action : Action.values()) {
            assertThat(Permissions.may(viewer, action, look))
                    .as(action.toString())
                    .isEqualTo(action == Action.READ);
            assertThat(Permissions.may(viewer, action, look.about(UUID.randomUUID())))
                    .isFalse();
        }
    }

    private static List<Way> ways() {
        var mapping =
                RunningTrellis.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> {
                    Set<RequestMethod> methods =
                            entry.getKey().getMethodsCondition().getMethods();
                    return Objects.requireNonNull(entry.getKey().getPathPatternsCondition()).getPatternValues().stream()
                            .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                    .stream()
                                            .map(method -> new Way(
                                                    method.name(),
                                                    pattern,
                                                    entry.getValue().getMethodAnnotation(May.class))));
                })
                .sorted(Comparator.comparing(Way::toString))
                .toList();
    }

    /** By the table alone, read anew: nothing of what decides in the application. */
    private static int expected(Asker asker, Way way, Sweep sweep) {
        var may = way.may();
        if (may == null) {
            var open = RunningTrellis.context().getBean(OpenPages.class).include(path(way, sweep));
            return open ? SweepInterceptor.LET_THROUGH : NOT_FOUND;
        }
        if (allows(asker, may, may.action(), way)) {
            return SweepInterceptor.LET_THROUGH;
        }
        var knows = may.action() != Action.READ && asker.isSignedIn() && allows(asker, may, Action.READ, way);
        return knows ? FORBIDDEN : NOT_FOUND;
    }

    private static boolean allows(Asker asker, May may, Action action, Way way) {
        return Matrix.TABLE.stream()
                .filter(row -> row.kind() == may.kind() && row.actions().contains(action))
                .anyMatch(row -> switch (row.who()) {
                    case Everybody everybody ->
                        (everybody == Everybody.PUBLIC || asker.isSignedIn())
                                && (row.reach() != Reach.SELF || may.own());
                    case InRole(Role role) ->
                        role == asker.role()
                                && (row.reach() == Reach.ANY
                                        || (row.reach() == Reach.OWN && asker.inside() && reaches(role, may, way)));
                });
    }

    private static boolean reaches(Role role, May may, Way way) {
        return names(way, may) && Sweep.liesWithin(named(may)).contains(role.scope());
    }

    private static boolean names(Way way, May may) {
        return way.pattern().contains("{" + may.id() + "}");
    }

    private static Kind named(May may) {
        return may.of().length == 0 ? may.kind() : may.of()[0];
    }

    /** The address with the sweep's own thing in it, and anything where something within the thing is named. */
    private static String path(Way way, Sweep sweep) {
        var may = way.may();
        return VARIABLE.matcher(way.pattern())
                .replaceAll(found -> {
                    if (may != null && found.group(1).equals(may.id())) {
                        return sweep.thing(named(may));
                    }
                    var word = found.group(2);
                    return word == null || !word.matches("[a-z-]+") ? new UUID(1, 1).toString() : word;
                })
                .replace("**", "anything")
                .replace("*", "anything");
    }
}
