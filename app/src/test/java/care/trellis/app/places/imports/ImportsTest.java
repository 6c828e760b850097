package care.trellis.app.places.imports;

import static care.trellis.app.ledger.db.Tables.ENTRY;
import static care.trellis.app.places.db.Tables.AREA;
import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.IDENTIFIER;
import static care.trellis.app.places.db.Tables.IMPORT_CHANGE;
import static care.trellis.app.places.db.Tables.IMPORT_RUN;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OWNERSHIP_GROUP;
import static care.trellis.app.places.db.Tables.RATING;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;
import static care.trellis.app.places.db.Tables.SUCCESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.database.Acting;
import care.trellis.app.places.db.tables.records.ServiceRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** Files brought into the real database. Each test has ids and an area of its own. */
class ImportsTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String HEADING = "Location ID,Location Name,Location Post Code,Location Local Authority,"
            + "Location Latest Overall Rating,Publication Date,Inherited Rating (Y/N),Location Telephone Number,"
            + "Service types,Client groups,Provider ID,Provider Name,Brand ID,Brand Name\n";

    private final Importing importing = new Importing();
    private final int mine = NEXT.getAndIncrement();
    private final String area = "Importshire " + mine;

    private String row(int number, String name, String rating, String published, String telephone) {
        return "9-%d%03d,%s,ZZ%d %dZZ,%s,%s,%s,N,%s,Care home service,Dementia; Older People,8-%d,Provider %d,BD%d,BRAND %d%n"
                .formatted(
                        mine,
                        number,
                        name,
                        mine,
                        number % 10,
                        area,
                        rating,
                        published,
                        telephone,
                        mine,
                        mine,
                        mine,
                        mine);
    }

    private String id(int number) {
        return "9-%d%03d".formatted(mine, number);
    }

    @Test
    void a_file_is_looked_at_and_then_applied_and_a_second_time_changes_nothing() {
        var file = HEADING
                + row(1, "Rose House", "Good", "14/02/2023", "01632 960001")
                + row(2, "Lily House", "Outstanding", "15/02/2023", "");
        var preview = importing.preview("ratings.csv", file);
        assertThat(preview.state()).isEqualTo("previewed");
        assertThat(preview.report().services("added")).isEqualTo(2);
        assertThat(preview.report().places()).isEqualTo(1);
        assertThat(services()).as("nothing is changed by looking").isEmpty();

        var applied = importing.apply(preview);
        assertThat(applied.state()).isEqualTo("applied");
        var rose = service(id(1));
        assertThat(rose.getName()).isEqualTo("Rose House");
        assertThat(rose.getPlaceId()).isNotNull();
        assertThat(rose.getTelephone()).isEqualTo("01632 960001");
        assertThat(importing.database.fetchCount(SERVICE_TYPE, SERVICE_TYPE.SERVICE_ID.eq(rose.getId())))
                .isEqualTo(1);
        assertThat(importing.database.fetchCount(CLIENT_GROUP, CLIENT_GROUP.SERVICE_ID.eq(rose.getId())))
                .isEqualTo(2);
        var rating = importing
                .database
                .selectFrom(RATING)
                .where(RATING.SERVICE_ID.eq(rose.getId()))
                .fetchSingle();
        assertThat(rating.getLevel()).isEqualTo("Good");
        assertThat(rating.getPublishedOn()).isEqualTo(LocalDate.of(2023, 2, 14));
        assertThat(importing
                        .database
                        .select(OWNERSHIP_GROUP.NAME)
                        .from(ORGANISATION)
                        .join(OWNERSHIP_GROUP)
                        .on(OWNERSHIP_GROUP.ID.eq(ORGANISATION.GROUP_ID))
                        .where(ORGANISATION.ID.eq(rose.getOrganisationId()))
                        .fetchSingle(OWNERSHIP_GROUP.NAME))
                .isEqualTo("BRAND " + mine);
        assertThat(content(applied)).as("the file is forgotten").isEmpty();

        var again = importing.preview("ratings.csv", file);
        assertThat(again.report().unchanged()).isEqualTo(2);
        assertThat(again.report().changesSomething()).isFalse();
        assertThat(importing.database.fetchCount(AREA, AREA.NAME.eq(area))).isEqualTo(1);
    }

    @Test
    void only_what_changed_is_changed_and_the_ledger_says_what_for_everybody_to_read() {
        importing.apply(importing.preview(
                "a.csv",
                HEADING
                        + row(1, "Rose House", "Good", "14/02/2023", "1")
                        + row(2, "Lily House", "Good", "14/02/2023", "2")));
        var lily = service(id(2));
        var preview = importing.preview(
                "b.csv",
                HEADING
                        + row(1, "Rose House", "Inadequate", "14/03/2024", "11")
                        + row(2, "Lily House", "Good", "14/02/2023", "2"));
        assertThat(preview.report().services("changed")).isEqualTo(1);
        assertThat(preview.report().unchanged()).isEqualTo(1);
        var shown =
                Acting.asPerson(importing.person, () -> importing.record.changes(preview, Optional.of("changed"), 10));
        assertThat(shown)
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsEntry("telephone", new Moved("1", "11"))
                        .containsEntry("rating: overall", new Moved("Good", "Inadequate")));

        var applied = importing.apply(preview);
        assertThat(service(id(2)).getVersion()).isEqualTo(lily.getVersion());
        var rose = service(id(1));
        assertThat(rose.getVersion()).isEqualTo(2);
        var ratings = importing
                .database
                .selectFrom(RATING)
                .where(RATING.SERVICE_ID.eq(rose.getId()))
                .orderBy(RATING.PUBLISHED_ON)
                .fetch();
        assertThat(ratings.map(each -> each.getCurrent())).containsExactly(false, true);

        var entries = Acting.asPublic(() -> importing
                .database
                .selectFrom(ENTRY)
                .where(ENTRY.PLACE_ID.eq(rose.getPlaceId()))
                .orderBy(ENTRY.NUMBER)
                .fetch());
        assertThat(entries).hasSize(3); // the first import, the second, and the service it changed
        assertThat(entries.get(1).getThingId()).isEqualTo(applied.id().toString());
        assertThat(entries.get(1).getActor()).isEqualTo(importing.person.toString());
        assertThat(entries.get(1).getFacts().data()).contains("services changed", "file sha256", "0".repeat(64));
        assertThat(entries.get(2).getThingId()).isEqualTo(rose.getId().toString());
        assertThat(entries.get(2).getFacts().data()).contains("1 → 11", "Good → Inadequate");
    }

    @Test
    void what_people_edited_is_never_written_over_and_what_the_file_says_is_noted() {
        importing.apply(importing.preview("a.csv", HEADING + row(1, "Rose House", "Good", "14/02/2023", "1")));
        var rose = service(id(1));
        Acting.asPerson(
                importing.person,
                () -> importing
                        .database
                        .update(SERVICE)
                        .set(SERVICE.NAME, "Rose House, our home")
                        .set(SERVICE.EDITED, new String[] {"name"})
                        .where(SERVICE.ID.eq(rose.getId()))
                        .execute());

        var preview = importing.preview("b.csv", HEADING + row(1, "ROSE HOUSE LTD", "Good", "14/02/2023", "1"));
        assertThat(preview.report().services("kept")).isEqualTo(1);
        importing.apply(preview);
        assertThat(service(id(1)).getName()).isEqualTo("Rose House, our home");
        assertThat(service(id(1)).getImported().data()).contains("ROSE HOUSE LTD");
    }

    @Test
    void a_service_whose_id_changed_stays_one_service_with_two_ids() {
        importing.apply(importing.preview("a.csv", HEADING + row(1, "Rose House", "Good", "14/02/2023", "1")));
        var rose = service(id(1));
        var preview = importing.preview("b.csv", HEADING + row(11, "Rose House", "Good", "14/02/2023", "1"));
        assertThat(preview.report().services("linked")).isEqualTo(1);
        assertThat(preview.report().services("added")).isZero();
        importing.apply(preview);

        assertThat(service(id(11)).getId()).isEqualTo(rose.getId());
        assertThat(importing
                        .database
                        .selectFrom(IDENTIFIER)
                        .where(IDENTIFIER.SERVICE_ID.eq(rose.getId()))
                        .orderBy(IDENTIFIER.VALUE)
                        .fetch(each -> each.getUntil() == null))
                .containsExactly(false, true);
        var succession = importing
                .database
                .selectFrom(SUCCESSION)
                .where(SUCCESSION.SERVICE_ID.eq(rose.getId()))
                .fetchSingle();
        assertThat(succession.getNewerValue()).isEqualTo(id(11));
        assertThat(succession.getBasis()).isEqualTo("name-and-postcode");
        var again = importing.preview("b.csv", HEADING + row(11, "Rose House", "Good", "14/02/2023", "1"));
        assertThat(again.report().unchanged()).isEqualTo(1);
        assertThat(again.report().services("linked")).isZero();
    }

    @Test
    void a_service_that_is_no_longer_in_the_file_is_told_and_stays() {
        importing.apply(importing.preview(
                "a.csv",
                HEADING
                        + row(1, "Rose House", "Good", "14/02/2023", "1")
                        + row(2, "Lily House", "Good", "14/02/2023", "2")));
        var preview = importing.preview("b.csv", HEADING + row(2, "Lily House", "Good", "14/02/2023", "2"));
        var absent = Acting.asPerson(
                importing.person, () -> importing.record.changes(preview, Optional.of("absent"), 100_000));
        assertThat(absent).anyMatch(each -> each.key().equals("cqc-location:" + id(1)));
        assertThat(service(id(1)).getClosedOn()).isNull();
    }

    @Test
    void every_refused_row_is_kept_with_its_place_and_the_others_come_in() {
        var preview = importing.preview(
                "a.csv",
                HEADING
                        + row(1, "Rose House", "Splendid", "14/02/2023", "1")
                        + row(2, "Lily House", "Good", "31/02/2023", "2")
                        + row(3, "Iris House", "Good", "14/02/2023", "3"));
        assertThat(preview.report().refused()).isEqualTo(2);
        assertThat(preview.report().services("added")).isEqualTo(1);
        var refused = Acting.asPerson(importing.person, () -> importing.record.refused(preview, 10));
        assertThat(refused).extracting(fault -> fault.row()).containsExactly(2, 3);
        assertThat(refused).extracting(fault -> fault.value()).containsExactly("\"Splendid\"", "\"31/02/2023\"");
    }

    @Test
    void a_file_nobody_can_read_is_refused_whole_with_its_faults() {
        var run = importing.preview("fruit.csv", "Fruit,Price\nApple,1\n");
        assertThat(run.state()).isEqualTo("refused");
        var refused = Acting.asPerson(importing.person, () -> importing.record.refused(run, 10));
        assertThat(refused)
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("Location ID"));
        assertThat(content(run)).isEmpty();
    }

    @Test
    void what_changed_after_somebody_looked_is_shown_anew_before_anything_is_applied() {
        importing.apply(importing.preview("a.csv", HEADING + row(1, "Rose House", "Good", "14/02/2023", "1")));
        var preview = importing.preview("b.csv", HEADING + row(1, "Rose House", "Good", "14/02/2023", "2"));
        var rose = service(id(1));
        Acting.asPerson(
                importing.person,
                () -> importing
                        .database
                        .update(SERVICE)
                        .set(SERVICE.TELEPHONE, "3")
                        .set(SERVICE.EDITED, new String[] {"telephone"})
                        .where(SERVICE.ID.eq(rose.getId()))
                        .execute());

        var run = importing.apply(preview);
        assertThat(run.state()).isEqualTo("previewed");
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.report().notes()).anyMatch(note -> note.contains("nothing was applied"));
        assertThat(service(id(1)).getTelephone()).isEqualTo("3");
        assertThat(importing.apply(run).state()).isEqualTo("applied");
        assertThat(service(id(1)).getTelephone()).isEqualTo("3");
    }

    @Test
    void of_two_nodes_one_gets_a_run_and_a_silent_one_loses_it_with_everything_it_did() {
        Acting.asPerson(importing.person, () -> {
            var run = importing.runs.start("a.csv", "0", importing.person, new byte[] {1});
            var one = UUID.randomUUID();
            assertThat(importing.runs.claim(run, "reading", "reading", one)).isTrue();
            assertThat(importing.runs.claim(run, "reading", "reading", UUID.randomUUID()))
                    .isFalse();

            importing.runs.abandonSilent();
            assertThat(importing.runs.find(run).orElseThrow().state()).isEqualTo("reading");
            importing
                    .database
                    .update(IMPORT_RUN)
                    .set(IMPORT_RUN.BEAT, OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5))
                    .where(IMPORT_RUN.ID.eq(run))
                    .execute();
            importing.runs.abandonSilent();
            var abandoned = importing.runs.find(run).orElseThrow();
            assertThat(abandoned.state()).isEqualTo("abandoned");
            assertThat(abandoned.report().problem()).contains("Nothing was changed");
            assertThat(importing.runs.finish(run, one, "applied", Report.nothing(""), 1, ""))
                    .isFalse();
            return true;
        });
    }

    @Test
    void nobody_who_is_not_signed_in_sees_an_import_and_nobody_changes_its_record() {
        var preview = importing.preview("a.csv", HEADING + row(1, "Rose House", "Good", "14/02/2023", "1"));
        assertThat(Acting.asPublic(() -> importing.database.fetchCount(IMPORT_RUN)))
                .isZero();
        assertThat(Acting.asPublic(() -> importing.database.fetchCount(IMPORT_CHANGE)))
                .isZero();
        assertThatThrownBy(() -> Acting.asPerson(
                        importing.person,
                        () -> importing
                                .database
                                .update(IMPORT_CHANGE)
                                .set(IMPORT_CHANGE.FIELDS, JSONB.valueOf("{}"))
                                .where(IMPORT_CHANGE.RUN_ID.eq(preview.id()))
                                .execute()))
                .hasStackTraceContaining("permission denied");
    }

    private Optional<byte[]> content(Run run) {
        return Acting.asPerson(importing.person, () -> importing.runs.content(run.id()));
    }

    private ServiceRecord service(String location) {
        return importing
                .database
                .select(SERVICE.fields())
                .from(SERVICE)
                .join(IDENTIFIER)
                .on(IDENTIFIER.SERVICE_ID.eq(SERVICE.ID))
                .where(IDENTIFIER.SCHEME.eq("cqc-location"))
                .and(IDENTIFIER.VALUE.eq(location))
                .fetchSingleInto(SERVICE);
    }

    private List<String> services() {
        return importing
                .database
                .select(SERVICE.NAME)
                .from(SERVICE)
                .join(AREA)
                .on(AREA.PLACE_ID.eq(SERVICE.PLACE_ID))
                .where(AREA.NAME.eq(area))
                .fetch(SERVICE.NAME);
    }
}
