package care.trellis.app.people;

import static care.trellis.app.permission.Role.ADVOCATE;
import static care.trellis.app.permission.Role.ANALYST;
import static care.trellis.app.permission.Role.ASSOCIATION_OFFICER;
import static care.trellis.app.permission.Role.CARE_WORKER;
import static care.trellis.app.permission.Role.COMMISSIONER;
import static care.trellis.app.permission.Role.DIRECTOR;
import static care.trellis.app.permission.Role.HEALTHWATCH_OFFICER;
import static care.trellis.app.permission.Role.HEALTH_COMMISSIONER;
import static care.trellis.app.permission.Role.MONITORING_OFFICER;
import static care.trellis.app.permission.Role.NETWORK_FACILITATOR;
import static care.trellis.app.permission.Role.NETWORK_MEMBER;
import static care.trellis.app.permission.Role.ORGANISATION_ADMINISTRATOR;
import static care.trellis.app.permission.Role.PROVIDER_LEAD;
import static care.trellis.app.permission.Role.QUALITY_OFFICER;
import static care.trellis.app.permission.Role.REGISTERED_MANAGER;
import static care.trellis.app.permission.Role.REGULATOR_INSPECTOR;
import static care.trellis.app.permission.Role.REVIEWER;
import static care.trellis.app.permission.Role.SCRUTINY_MEMBER;
import static care.trellis.app.permission.Role.SECTION_151_OFFICER;

import care.trellis.app.permission.Membership;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which roles an organisation can invite people into: its own sort's, and never another's. */
public final class RolesToGive {
    private static final Map<String, List<Role>> BY_KIND = Map.of(
            "provider", List.of(PROVIDER_LEAD, REGISTERED_MANAGER, CARE_WORKER),
            "council",
                    List.of(
                            COMMISSIONER,
                            ANALYST,
                            REVIEWER,
                            QUALITY_OFFICER,
                            DIRECTOR,
                            SECTION_151_OFFICER,
                            MONITORING_OFFICER,
                            SCRUTINY_MEMBER,
                            ADVOCATE,
                            REGISTERED_MANAGER,
                            CARE_WORKER),
            "health-body", List.of(HEALTH_COMMISSIONER),
            "regulator", List.of(REGULATOR_INSPECTOR),
            "healthwatch", List.of(HEALTHWATCH_OFFICER, ADVOCATE),
            "association", List.of(ASSOCIATION_OFFICER),
            "network", List.of(NETWORK_FACILITATOR, NETWORK_MEMBER));

    private RolesToGive() {}

    /** Those of a sort of organisation; some are for a service and want one to be there. */
    public static List<Role> of(Organisation organisation, boolean hasServices) {
        return Stream.concat(
                        Stream.of(ORGANISATION_ADMINISTRATOR),
                        BY_KIND.getOrDefault(organisation.kind(), List.of()).stream())
                .filter(role -> switch (role.scope()) {
                    case PLACE -> organisation.place() != null;
                    case SERVICE -> hasServices;
                    default -> true;
                })
                .toList();
    }

    /**
     * Whether an organisation could itself have given a membership: only for such its own sign-in vouches. Never for one
     * of the three statutory signatures, which two administrators give.
     */
    static boolean covers(
            Organisation organisation, Membership membership, Function<UUID, Optional<UUID>> whoseService) {
        var role = membership.role();
        var id = membership.scope().id();
        return id != null
                && !Role.STATUTORY_SIGNATURES.contains(role)
                && (role == ORGANISATION_ADMINISTRATOR
                        || BY_KIND.getOrDefault(organisation.kind(), List.of()).contains(role))
                && switch (membership.scope().kind()) {
                    case HOUSE -> false;
                    case PLACE -> id.equals(organisation.place());
                    case ORGANISATION, NETWORK -> id.equals(organisation.id());
                    case SERVICE -> whoseService.apply(id).equals(Optional.of(organisation.id()));
                };
    }

    /** What a role is for; nothing where it is for a service and none was chosen. */
    static Optional<Scope> scope(Role role, Organisation organisation, @Nullable UUID service) {
        return switch (role.scope()) {
            case HOUSE -> Optional.empty(); // no organisation has that to give
            case PLACE -> Optional.ofNullable(organisation.place()).map(Scope::place);
            case ORGANISATION -> Optional.of(Scope.organisation(organisation.id()));
            case NETWORK -> Optional.of(Scope.network(organisation.id()));
            case SERVICE -> Optional.ofNullable(service).map(Scope::service);
        };
    }
}
