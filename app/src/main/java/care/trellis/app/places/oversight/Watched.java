package care.trellis.app.places.oversight;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service, or all services of a place, that bodies look at.
 *
 * @param place where it is; none where a service is in none
 * @param placeName empty where it is in none
 * @param slug of the place, in addresses; empty where it is in none
 * @param types of the service, or of the services of the place, in the regulator's words
 */
public record Watched(
        Kind kind, UUID id, String name, @Nullable UUID place, String placeName, String slug, List<String> types) {
    private static final String SERVICE = "service";
    private static final String PLACE = "place";
    private static final String TYPE = "type:";

    /** Something to choose, by the key a form sends. */
    public record Choice(String key, String label) {}

    /** Of which services something is asked. */
    record Reach(
            @Nullable UUID place,
            @Nullable UUID service,
            @Nullable String type) {}

    public Watched {
        types = List.copyOf(types);
    }

    /** What {@link care.trellis.app.permission.Permissions} is asked about. */
    public Thing thing() {
        var asked = Thing.of(Kind.OVERSIGHT, id.toString());
        return place == null ? asked : Thing.of(Kind.OVERSIGHT, id.toString(), Scope.place(place));
    }

    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** Where it is, of what forms and pages about it begin with. */
    public String address() {
        return isService() ? "/services/" + id : "/places/" + slug;
    }

    /** Where everybody sees who looks. */
    public String page() {
        return address() + "/oversight";
    }

    /** Of whom a body can ask something here. */
    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        if (isService()) {
            choices.add(new Choice(SERVICE, name + " alone"));
        }
        if (place != null) {
            if (!isService()) {
                choices.add(new Choice(PLACE, "Every service in " + placeName));
            }
            types.forEach(type -> choices.add(new Choice(TYPE + type, type + ": every one in " + placeName)));
            if (isService()) {
                choices.add(new Choice(PLACE, "Every service in " + placeName));
            }
        }
        return choices;
    }

    Reach reach(String choice) {
        return switch (choice) {
            case SERVICE -> new Reach(null, id, null);
            case PLACE -> new Reach(place, null, null);
            default -> new Reach(place, null, choice.substring(TYPE.length()));
        };
    }
}
