package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.SENT_RETURN;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;
import static care.trellis.app.people.db.Tables.PERSON;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.places.imports.Administrator;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/** A made-up place with a council, an association and care homes of several owners, for tests of costing exercises. */
public final class Market {
    /** The kind of care that its exercises ask about. */
    public static final String KIND = "without_nursing";

    private static final String TYPE = "Care home service without nursing";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final Random chance = new Random(26);

    public final UUID place;
    public final String slug;
    public final List<Home> homes = new ArrayList<>();
    public final UUID commissioner;
    public final UUID analyst;
    public final UUID reviewer;
    public final UUID association;

    /** A care home and those who answer for it. */
    public record Home(UUID service, UUID organisation, String name, UUID lead) {}

    /** One with so many homes, each of an owner of its own but the first two, which share one. */
    public Market(int homes) {
        slug = "market-" + UUID.randomUUID().toString().substring(0, 8);
        place = Acting.asHouse(() -> Objects.requireNonNull(database.insertInto(PLACE, PLACE.SLUG, PLACE.NAME)
                .values(slug, "Marketshire")
                .returning(PLACE.ID)
                .fetchSingle(PLACE.ID)));
        UUID organisation = new UUID(0, 0);
        UUID lead = organisation;
        for (int i = 0; i < homes; i++) {
            if (i != 1) {
                var name = "Owner " + (i + 1);
                organisation = Acting.asHouse(() ->
                        Objects.requireNonNull(database.insertInto(ORGANISATION, ORGANISATION.KIND, ORGANISATION.NAME)
                                .values("provider", name)
                                .returning(ORGANISATION.ID)
                                .fetchSingle(ORGANISATION.ID)));
                lead = Administrator.in("PROVIDER_LEAD", "organisation", organisation);
                var person = lead;
                Acting.asHouse(() -> database.update(PERSON)
                        .set(PERSON.EMAIL, "lead." + person + "@example.org")
                        .where(PERSON.ID.eq(person))
                        .execute());
            }
            this.homes.add(home(i, organisation, lead));
        }
        commissioner = Administrator.in("COMMISSIONER", "place", place);
        analyst = Administrator.in("ANALYST", "place", place);
        reviewer = Administrator.in("REVIEWER", "place", place);
        association = Administrator.in("ASSOCIATION_OFFICER", "place", place);
    }

    private Home home(int number, UUID organisation, UUID lead) {
        var name = "Home " + (char) ('A' + number);
        var service = Acting.asHouse(() -> {
            var id = Objects.requireNonNull(database.insertInto(SERVICE)
                    .set(SERVICE.ORGANISATION_ID, organisation)
                    .set(SERVICE.PLACE_ID, place)
                    .set(SERVICE.NAME, name)
                    .set(SERVICE.CAPACITY, 30 + number)
                    .returning(SERVICE.ID)
                    .fetchSingle(SERVICE.ID));
            database.insertInto(SERVICE_TYPE).values(id, TYPE).execute();
            return id;
        });
        return new Home(service, organisation, name, lead);
    }

    /** Figures of a home, near what the model gives; rows to figures. */
    public Map<String, String> figures() {
        var model = Library.model("care-home-annex-a").orElseThrow();
        var run = Run.of(Inputs.of(model).with(new Change.Select("bed_type", KIND)));
        var figures = new LinkedHashMap<String, String>();
        model.lines().forEach(line -> {
            var usual = run.value(line.id());
            if (!line.id().equals("occupancy_adjustment")) {
                var own = usual.multiply(BigDecimal.valueOf(0.85 + 0.3 * chance.nextDouble()));
                figures.put(line.id(), own.setScale(2, RoundingMode.HALF_UP).toPlainString());
            }
        });
        figures.put("beds", Integer.toString(30 + chance.nextInt(20)));
        figures.put("residents", "28");
        figures.put("occupancy", Integer.toString(84 + chance.nextInt(14)) + "%");
        figures.put("self_funded", Integer.toString(20 + chance.nextInt(40)) + "%");
        figures.put("carer_hours", "25.5");
        figures.put("nurse_hours", "0");
        figures.put(
                "carer_pay",
                new BigDecimal("11.9")
                        .add(BigDecimal.valueOf(chance.nextInt(20), 1))
                        .toPlainString());
        return figures;
    }

    /** Sends a return for each invited home that has sent none, as if its people had. */
    public void everybodySends(UUID exercise, List<String> but) {
        Acting.asHouse(() -> database.selectFrom(SERVICE_RETURN)
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise), SERVICE_RETURN.STATE.ne("sent"))
                .and(SERVICE_RETURN.NAME.notIn(but))
                .orderBy(SERVICE_RETURN.NAME)
                .forEach(row -> {
                    var byColumn = new LinkedHashMap<String, Map<String, String>>();
                    figures().forEach((line, figure) -> byColumn.put(line, Map.of(KIND, figure)));
                    var figures = JSONB.valueOf(JSON.writeValueAsString(byColumn));
                    database.insertInto(SENT_RETURN)
                            .set(SENT_RETURN.RETURN_ID, row.getId())
                            .set(SENT_RETURN.NUMBER, 1)
                            .set(SENT_RETURN.FIGURES, figures)
                            .set(SENT_RETURN.NOTES, JSONB.valueOf("{}"))
                            .set(SENT_RETURN.SENT_BY, row.getId())
                            .set(SENT_RETURN.SENT_AT, OffsetDateTime.now(ZoneOffset.UTC))
                            .execute();
                    database.update(SERVICE_RETURN)
                            .set(SERVICE_RETURN.STATE, "sent")
                            .where(SERVICE_RETURN.ID.eq(row.getId()))
                            .execute();
                }));
    }

    /** An exercise to which all homes are invited. */
    public UUID exercise(String stage) {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> {
            database.execute(
                    "insert into costing.exercise (id, place_id, title, question, model_id, columns, cost_year, price_year,"
                            + " opens_on, returns_by, publishes_on, purpose, sees, stage, made_by, made_at)"
                            + " values ({0}, {1}, 'Homes', 'What?', 'care-home-annex-a', {2}, 2025, 2027, current_date,"
                            + " current_date, current_date, 'Fees', 'Few', {3}, {0}, now())",
                    DSL.val(id), DSL.val(place), DSL.val(new String[] {KIND}), DSL.val(stage));
            for (var home : homes) {
                database.execute(
                        "insert into costing.service_return (exercise_id, service_id, organisation_id, owner, provider, name,"
                                + " kind, invited_at, told_at) values ({0}, {1}, {2}, {3}, {4}, {4}, 'Care home', now(), now())",
                        DSL.val(id),
                        DSL.val(home.service()),
                        DSL.val(home.organisation()),
                        DSL.val(home.organisation().toString()),
                        DSL.val(home.name()));
            }
            return true;
        });
        return id;
    }
}
