package care.trellis.app.permission;

import static care.trellis.app.permission.Action.ADD;
import static care.trellis.app.permission.Action.APPROVE;
import static care.trellis.app.permission.Action.CHANGE;
import static care.trellis.app.permission.Action.END;
import static care.trellis.app.permission.Action.EXPORT;
import static care.trellis.app.permission.Action.READ;
import static care.trellis.app.permission.Action.REDACT;
import static care.trellis.app.permission.Action.VERIFY;
import static care.trellis.app.permission.Grant.Everybody.PUBLIC;
import static care.trellis.app.permission.Grant.Everybody.SIGNED_IN;
import static care.trellis.app.permission.Reach.ANY;
import static care.trellis.app.permission.Reach.OWN;
import static care.trellis.app.permission.Reach.SELF;

import java.util.List;
import java.util.Set;

/** The table of who may do what. What it does not say, nobody may. */
public final class Matrix {
    /** Every row; the page "What can whom see?" shows it as it stands here. */
    public static final List<Grant> TABLE = List.of(
            // The directory and its history are public.
            everybody(PUBLIC, Kind.PLACE, ANY, READ),
            everybody(PUBLIC, Kind.ORGANISATION, ANY, READ),
            everybody(PUBLIC, Kind.SERVICE, ANY, READ, EXPORT),
            everybody(PUBLIC, Kind.OVERSIGHT, ANY, READ),
            everybody(PUBLIC, Kind.HISTORY, ANY, READ), // of things they may read, entries whose readers they are

            // What is one's own.
            everybody(SIGNED_IN, Kind.ACCOUNT, SELF, READ, CHANGE, EXPORT, END),
            everybody(SIGNED_IN, Kind.MEMBERSHIP, SELF, READ, END),
            everybody(SIGNED_IN, Kind.BREAK_GLASS, SELF, READ),

            // Keeping the directory true.
            role(Role.REGISTERED_MANAGER, Kind.SERVICE, OWN, CHANGE),
            role(Role.PROVIDER_LEAD, Kind.SERVICE, OWN, CHANGE),
            role(Role.PROVIDER_LEAD, Kind.ORGANISATION, OWN, CHANGE),
            role(Role.COMMISSIONER, Kind.SERVICE, OWN, ADD, CHANGE),
            role(Role.COMMISSIONER, Kind.OVERSIGHT, OWN, ADD, CHANGE, END),
            role(Role.QUALITY_OFFICER, Kind.SERVICE, OWN, CHANGE),
            role(Role.QUALITY_OFFICER, Kind.OVERSIGHT, OWN, ADD, CHANGE, END),
            role(Role.REGULATOR_INSPECTOR, Kind.OVERSIGHT, OWN, ADD, CHANGE, END),
            role(Role.HEALTHWATCH_OFFICER, Kind.OVERSIGHT, OWN, ADD, CHANGE, END),
            role(Role.HEALTH_COMMISSIONER, Kind.OVERSIGHT, OWN, ADD, CHANGE, END),
            role(Role.HOUSE_ADMINISTRATOR, Kind.PLACE, ANY, ADD, CHANGE),
            role(Role.HOUSE_ADMINISTRATOR, Kind.ORGANISATION, ANY, ADD, CHANGE),
            role(Role.HOUSE_ADMINISTRATOR, Kind.SERVICE, ANY, ADD, CHANGE),
            role(Role.HOUSE_ADMINISTRATOR, Kind.OVERSIGHT, ANY, ADD, CHANGE, END),
            role(Role.HOUSE_ADMINISTRATOR, Kind.IMPORT, ANY, READ, ADD, APPROVE, END),

            // What care costs: a return is its provider's and the council's; what was published is everybody's.
            everybody(PUBLIC, Kind.EXERCISE, ANY, READ),
            role(Role.COMMISSIONER, Kind.EXERCISE, OWN, ADD, CHANGE, APPROVE, END),
            role(Role.COMMISSIONER, Kind.COSTING, OWN, READ),
            role(Role.ANALYST, Kind.COSTING, OWN, READ, CHANGE, VERIFY),
            role(Role.REVIEWER, Kind.COSTING, OWN, READ, APPROVE),
            everybody(PUBLIC, Kind.PARTICIPATION, ANY, READ),
            role(Role.PROVIDER_LEAD, Kind.PARTICIPATION, OWN, ADD),
            role(Role.REGISTERED_MANAGER, Kind.PARTICIPATION, OWN, ADD),
            role(Role.ASSOCIATION_OFFICER, Kind.PARTICIPATION, OWN, ADD),
            role(Role.COMMISSIONER, Kind.PARTICIPATION, OWN, CHANGE),
            role(Role.ANALYST, Kind.PARTICIPATION, OWN, CHANGE),
            role(Role.PROVIDER_LEAD, Kind.RETURN, OWN, READ, CHANGE, EXPORT),
            role(Role.REGISTERED_MANAGER, Kind.RETURN, OWN, READ, CHANGE, EXPORT),
            role(Role.COMMISSIONER, Kind.RETURN, OWN, READ),
            role(Role.ANALYST, Kind.RETURN, OWN, READ, VERIFY),
            role(Role.REVIEWER, Kind.RETURN, OWN, READ),

            // People: an organisation looks after its own.
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.ORGANISATION, OWN, CHANGE),
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.MEMBERSHIP, OWN, READ, ADD, APPROVE, END),
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.INVITATION, OWN, READ, ADD, END),
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.SECOND_STEP, OWN, END),
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.JOIN_CODE, OWN, READ, ADD, END),
            role(Role.ORGANISATION_ADMINISTRATOR, Kind.IDENTITY_PROVIDER, OWN, READ, ADD, CHANGE, END),
            role(Role.REGISTERED_MANAGER, Kind.JOIN_CODE, OWN, READ, ADD, END),
            role(Role.HOUSE_ADMINISTRATOR, Kind.MEMBERSHIP, ANY, READ, ADD, APPROVE, END),
            role(Role.HOUSE_ADMINISTRATOR, Kind.INVITATION, ANY, READ, ADD, END),
            role(Role.HOUSE_ADMINISTRATOR, Kind.SECOND_STEP, ANY, END),

            // An administrator reads content only with a second person, and the subjects are told.
            role(Role.HOUSE_ADMINISTRATOR, Kind.BREAK_GLASS, ANY, READ, ADD, APPROVE),

            // The ledger and the running of the house.
            role(Role.HOUSE_ADMINISTRATOR, Kind.LEDGER, ANY, READ, VERIFY, REDACT, EXPORT),
            role(Role.MONITORING_OFFICER, Kind.LEDGER, ANY, READ, VERIFY),
            role(Role.SCRUTINY_MEMBER, Kind.LEDGER, ANY, READ, VERIFY),
            role(Role.HOUSE_ADMINISTRATOR, Kind.OPERATIONS, ANY, READ));

    private Matrix() {}

    private static Grant everybody(Grant.Everybody who, Kind kind, Reach reach, Action... actions) {
        return new Grant(who, Set.of(actions), kind, reach);
    }

    private static Grant role(Role role, Kind kind, Reach reach, Action... actions) {
        return new Grant(new Grant.InRole(role), Set.of(actions), kind, reach);
    }
}
