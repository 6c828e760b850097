package care.trellis.app.places.directory;

import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.RATING;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds services by what people know of them. */
@Repository
public class Directory {
    /** Services on one page. */
    public static final int PAGE = 25;

    /** Services up to which a map is drawn: a visitor should not wait for a page of many thousand dots. */
    public static final int MOST_ON_A_MAP = 1_000;

    private static final int MOST_IN_A_TABLE = 50_000;

    private final DSLContext database;
    private final Clock clock;

    Directory(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many there are. */
    public int count(Search search) {
        return database.fetchCount(DSL.selectOne()
                .from(SERVICE)
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .where(of(search)));
    }

    /** One page of them, by name. */
    public List<Listed> page(Search search) {
        return list(of(search), PAGE, (search.page() - 1) * PAGE);
    }

    /** All of them, for a table. */
    public List<Listed> all(Search search) {
        return list(of(search), MOST_IN_A_TABLE, 0);
    }

    /** All of them whose position is known, for a map. Registers write 0, 0 where they know none: that is at sea. */
    List<Located> located(Search search) {
        return database.select(SERVICE.ID, SERVICE.NAME, SERVICE.DISTRICT, SERVICE.LATITUDE, SERVICE.LONGITUDE)
                .from(SERVICE)
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .where(of(search), SERVICE.LATITUDE.ne(0.0).or(SERVICE.LONGITUDE.ne(0.0)))
                .orderBy(SERVICE.ID)
                .limit(MOST_ON_A_MAP)
                .fetch(row -> new Located(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    List<Listed> ofOrganisation(UUID organisation) {
        return list(SERVICE.ORGANISATION_ID.eq(organisation), MOST_IN_A_TABLE, 0);
    }

    List<String> kinds() {
        return words(SERVICE_TYPE, SERVICE_TYPE.TYPE);
    }

    List<String> clientGroups() {
        return words(CLIENT_GROUP, CLIENT_GROUP.CLIENT_GROUP_);
    }

    /**
     * The words that a column has, in order; from one word of its index to the next, which is a few steps for the few
     * words that a country's services share.
     */
    public List<String> words(Table<?> table, Field<String> field) {
        var word = DSL.field(DSL.name("word"), String.class);
        var found = DSL.name("found")
                .fields("word")
                .as(DSL.select(DSL.min(field))
                        .from(table)
                        .unionAll(DSL.select(DSL.field(
                                        DSL.select(DSL.min(field)).from(table).where(field.gt(word))))
                                .from(DSL.table(DSL.name("found")))
                                .where(word.isNotNull())));
        return database.withRecursive(found)
                .select(word)
                .from(found)
                .where(word.isNotNull())
                .fetch(word);
    }

    private List<Listed> list(Condition where, int limit, int offset) {
        var kinds = DSL.field(DSL.select(
                        DSL.coalesce(DSL.listAgg(SERVICE_TYPE.TYPE, "; ").withinGroupOrderBy(SERVICE_TYPE.TYPE), ""))
                .from(SERVICE_TYPE)
                .where(SERVICE_TYPE.SERVICE_ID.eq(SERVICE.ID)));
        var groups = DSL.field(DSL.select(DSL.coalesce(
                        DSL.listAgg(CLIENT_GROUP.CLIENT_GROUP_, "; ").withinGroupOrderBy(CLIENT_GROUP.CLIENT_GROUP_),
                        ""))
                .from(CLIENT_GROUP)
                .where(CLIENT_GROUP.SERVICE_ID.eq(SERVICE.ID)));
        var overall = DSL.lateral(DSL.select(RATING.LEVEL, RATING.PUBLISHED_ON)
                        .from(RATING)
                        .where(RATING.SERVICE_ID.eq(SERVICE.ID), RATING.ABOUT.eq(""), RATING.DOMAIN.eq("overall"))
                        .and(RATING.CURRENT)
                        .orderBy(RATING.PUBLISHED_ON.desc().nullsLast())
                        .limit(1))
                .as("overall");
        return database.select(
                        SERVICE.ID,
                        SERVICE.NAME,
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        PLACE.NAME,
                        SERVICE.POSTCODE,
                        kinds,
                        groups,
                        SERVICE.CAPACITY,
                        overall.field(RATING.LEVEL),
                        overall.field(RATING.PUBLISHED_ON),
                        SERVICE.CLOSED_ON,
                        SERVICE.SIMULATED)
                .from(SERVICE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SERVICE.ORGANISATION_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .leftJoin(overall)
                .on(DSL.trueCondition())
                .where(where)
                .orderBy(DSL.lower(SERVICE.NAME), SERVICE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Listed(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        orEmpty(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        orEmpty(row.value10()),
                        row.value11(),
                        row.value12(),
                        row.value13()));
    }

    /** Which services have all of these words, or words that begin so, in their name, address or postcode. */
    public static Condition hasWords(String typed) {
        var words = Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*") // the beginning of a word is enough
                .collect(Collectors.joining(" & "));
        return words.isEmpty()
                ? DSL.noCondition()
                : DSL.condition(
                        "to_tsvector('simple', {0} || ' ' || {1} || ' ' || {2}) @@ to_tsquery('simple', {3})",
                        SERVICE.NAME, SERVICE.ADDRESS, SERVICE.POSTCODE, DSL.val(words));
    }

    private Condition of(Search search) {
        var where = DSL.noCondition();
        if (!search.closed()) {
            where = where.and(SERVICE.CLOSED_ON.isNull().or(SERVICE.CLOSED_ON.gt(LocalDate.now(clock))));
        }
        where = where.and(hasWords(search.words()));
        if (!search.postcode().isEmpty()) {
            where = where.and(
                    search.postcode().contains(" ")
                            ? DSL.upper(SERVICE.POSTCODE).startsWith(search.postcode())
                            : search.postcode().matches("[A-Z]{1,2}")
                                    ? SERVICE.DISTRICT.likeRegex("^" + search.postcode() + "[0-9]")
                                    : SERVICE.DISTRICT.eq(search.postcode()));
        }
        if (!search.kind().isEmpty()) {
            where = where.and(DSL.exists(DSL.selectOne()
                    .from(SERVICE_TYPE)
                    .where(SERVICE_TYPE.SERVICE_ID.eq(SERVICE.ID), SERVICE_TYPE.TYPE.eq(search.kind()))));
        }
        if (!search.clientGroup().isEmpty()) {
            where = where.and(DSL.exists(DSL.selectOne()
                    .from(CLIENT_GROUP)
                    .where(
                            CLIENT_GROUP.SERVICE_ID.eq(SERVICE.ID),
                            CLIENT_GROUP.CLIENT_GROUP_.eq(search.clientGroup()))));
        }
        return search.place().isEmpty() ? where : where.and(PLACE.SLUG.eq(search.place()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
