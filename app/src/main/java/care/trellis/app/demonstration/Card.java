package care.trellis.app.demonstration;

import care.trellis.app.permission.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody made up whom a visitor can be.
 *
 * @param does what they do, in the third person
 * @param where the place, service or organisation
 * @param tries what they can try, as what follows "You can"
 * @param opens the page that shows it
 */
public record Card(UUID id, String name, Role role, String does, String where, String tries, String opens) {
    private static final List<Card> ALL = read();

    /** The cards of a sort of people. */
    public record Deck(String title, List<Card> cards) {
        public Deck {
            cards = List.copyOf(cards);
        }
    }

    static Optional<Card> of(UUID id) {
        return ALL.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** As pages speak of them. */
    public String firstName() {
        return name.replaceFirst(" .*", "");
    }

    /** All of them, by what brings somebody to Trellis. */
    static List<Deck> decks() {
        return List.of(
                deck(
                        "People who draw on care, and those beside them",
                        Role.PERSON_DRAWING_ON_CARE,
                        Role.FAMILY_MEMBER,
                        Role.ADVOCATE),
                deck(
                        "People who give care",
                        Role.REGISTERED_MANAGER,
                        Role.CARE_WORKER,
                        Role.PROVIDER_LEAD,
                        Role.NETWORK_FACILITATOR,
                        Role.NETWORK_MEMBER,
                        Role.ASSOCIATION_OFFICER),
                deck(
                        "The council",
                        Role.COMMISSIONER,
                        Role.QUALITY_OFFICER,
                        Role.ANALYST,
                        Role.REVIEWER,
                        Role.DIRECTOR,
                        Role.SECTION_151_OFFICER,
                        Role.MONITORING_OFFICER,
                        Role.SCRUTINY_MEMBER),
                deck(
                        "Those who look on from outside",
                        Role.HEALTHWATCH_OFFICER,
                        Role.REGULATOR_INSPECTOR,
                        Role.HEALTH_COMMISSIONER),
                deck("Those who look after accounts", Role.ORGANISATION_ADMINISTRATOR, Role.HOUSE_ADMINISTRATOR));
    }

    private static Deck deck(String title, Role... roles) {
        var inOrder = List.of(roles);
        return new Deck(
                title,
                ALL.stream()
                        .filter(card -> inOrder.contains(card.role()))
                        .sorted(Comparator.comparingInt(card -> inOrder.indexOf(card.role())))
                        .toList());
    }

    private static List<Card> read() {
        return MadeUpPeople.all().stream()
                .filter(person -> person.has("opens"))
                .map(Card::read)
                .toList();
    }

    private static Card read(Sheet.Line person) {
        var role = Role.valueOf(person.text("role"));
        return new Card(
                MadeUpPeople.id(person.text("key")),
                person.text("name"),
                role,
                role.does(),
                where(person.text("for")),
                person.text("try"),
                page(person.text("opens")));
    }

    /** What a role is for, by its name. */
    static String where(String scope) {
        var parts = scope.split(":", 2);
        return switch (parts[0]) {
            case "house" -> "this Trellis";
            case "place" -> "Larkshire";
            case "service" -> named("services.csv", parts[1]);
            case "owner" -> named("owners.csv", parts[1]);
            default -> named("bodies.csv", parts[1]);
        };
    }

    private static String named(String sheet, String key) {
        return Sheet.read(sheet).stream()
                .filter(line -> line.text("key").equals(key))
                .map(line -> line.text("name"))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String opens) {
        var parts = opens.split(":", 2);
        return switch (parts[0]) {
            case "service" -> "/services/" + Services.id(parts[1]);
            case "look" -> "/services/" + Services.id(parts[1]) + "/oversight";
            case "owner" -> "/organisations/" + Owners.id(parts[1]);
            case "body" -> "/organisations/" + Bodies.id(parts[1]);
            default -> opens;
        };
    }
}
