package care.trellis.app.permission;

import java.util.Locale;
import java.util.Set;

/** What somebody is in a local care system, as far as it decides what they may do. */
public enum Role {
    HOUSE_ADMINISTRATOR("runs this Trellis", Scope.Kind.HOUSE),
    ORGANISATION_ADMINISTRATOR("administers an organisation's people", Scope.Kind.ORGANISATION),

    COMMISSIONER("commissions care", Scope.Kind.PLACE),
    ANALYST("works out what care costs", Scope.Kind.PLACE),
    REVIEWER("checks another's work", Scope.Kind.PLACE),
    QUALITY_OFFICER("supports and checks quality", Scope.Kind.PLACE),
    DIRECTOR("is the director of adult social services", Scope.Kind.PLACE),
    SECTION_151_OFFICER("answers for the council's money", Scope.Kind.PLACE),
    MONITORING_OFFICER("answers for the council's lawfulness", Scope.Kind.PLACE),
    SCRUTINY_MEMBER("is a councillor who scrutinises", Scope.Kind.PLACE),

    PROVIDER_LEAD("answers for a provider", Scope.Kind.ORGANISATION),
    REGISTERED_MANAGER("manages a service", Scope.Kind.SERVICE),
    CARE_WORKER("gives care", Scope.Kind.SERVICE),

    PERSON_DRAWING_ON_CARE("draws on care", Scope.Kind.SERVICE),
    FAMILY_MEMBER("is family or a friend of somebody who draws on care", Scope.Kind.SERVICE),
    ADVOCATE("speaks up with somebody", Scope.Kind.PLACE),

    HEALTHWATCH_OFFICER("listens for Healthwatch", Scope.Kind.PLACE),
    REGULATOR_INSPECTOR("inspects for a regulator", Scope.Kind.PLACE),
    HEALTH_COMMISSIONER("commissions for a health body", Scope.Kind.PLACE),
    ASSOCIATION_OFFICER("speaks for providers", Scope.Kind.PLACE),
    NETWORK_FACILITATOR("keeps a managers' network going", Scope.Kind.NETWORK),
    NETWORK_MEMBER("belongs to a managers' network", Scope.Kind.NETWORK);

    /** Three signatures the law wants of three people. */
    public static final Set<Role> STATUTORY_SIGNATURES = Set.of(DIRECTOR, SECTION_151_OFFICER, MONITORING_OFFICER);

    /** The rule that keeps them with three people, in words. */
    public static final String SIGNATURES_APART =
            "Nobody holds two of the three statutory signatures: director, section 151 officer, monitoring officer";

    /** Those who may join by a code rather than by an invitation. */
    public static final Set<Role> JOIN_BY_CODE = Set.of(PERSON_DRAWING_ON_CARE, FAMILY_MEMBER);

    private final String does;
    private final Scope.Kind scope;

    Role(String does, Scope.Kind scope) {
        this.does = does;
        this.scope = scope;
    }

    /** What somebody in it does, in the third person: "commissions care". */
    public String does() {
        return does;
    }

    /** What a membership in it is for. */
    public Scope.Kind scope() {
        return scope;
    }

    /** As people read it: "Registered manager". */
    public String label() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
