package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.AREA;
import static care.trellis.app.places.db.Tables.PLACE;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Makes a place of each local authority that belongs to none. */
@Repository
class AreaWriting {
    private final DSLContext database;

    AreaWriting(DSLContext database) {
        this.database = database;
    }

    void write(Collection<String> areas) {
        var slugs = database.select(PLACE.SLUG).from(PLACE).fetchSet(PLACE.SLUG);
        for (var area : areas) {
            var slug = slug(area);
            for (int again = 2; !slugs.add(slug); again++) {
                slug = slug(area) + "-" + again;
            }
            var place = database.insertInto(PLACE, PLACE.SLUG, PLACE.NAME)
                    .values(slug, area)
                    .returning(PLACE.ID)
                    .fetchSingle(PLACE.ID);
            database.insertInto(AREA, AREA.NAME, AREA.PLACE_ID)
                    .values(area, place)
                    .execute();
        }
    }

    private static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "place" : plain;
    }
}
