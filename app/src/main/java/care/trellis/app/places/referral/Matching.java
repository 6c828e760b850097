package care.trellis.app.places.referral;

import static care.trellis.app.places.db.Tables.SERVICE;

import care.trellis.app.places.directory.Directory;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which services a question is about. */
@Component
class Matching {
    private static final double EARTH_METRES = 6_371_000; // mean radius

    private final Directory directory;

    Matching(Directory directory) {
        this.directory = directory;
    }

    Condition of(Asked asked) {
        var where = Directory.hasWords(asked.search());
        if (asked.organization().isPresent()) {
            where = where.and(SERVICE.ORGANISATION_ID.eq(asked.organization().get()));
        }
        if (asked.taxonomy().isPresent()) {
            where = where.and(Vocabulary.of(asked.taxonomy().get())
                    .map(vocabulary -> has(vocabulary, DSL.noCondition()))
                    .orElse(DSL.falseCondition()));
        }
        if (asked.term().isPresent()) {
            where = where.and(has(asked.term().get()));
        }
        return asked.postcode().isEmpty() ? where : where.and(near(asked));
    }

    /** The words of a vocabulary that services have, in order. */
    List<String> words(Vocabulary vocabulary) {
        return directory.words(vocabulary.table(), vocabulary.word());
    }

    /** A term's id is made of its word, so its word is looked for among those there are. */
    private Condition has(UUID term) {
        for (var vocabulary : Vocabulary.values()) {
            for (var word : words(vocabulary)) {
                if (vocabulary.term(word).id().equals(term)) {
                    return has(vocabulary, vocabulary.word().eq(word));
                }
            }
        }
        return DSL.falseCondition();
    }

    private static Condition has(Vocabulary vocabulary, Condition words) {
        return DSL.exists(DSL.selectOne()
                .from(vocabulary.table())
                .where(vocabulary.service().eq(SERVICE.ID), words));
    }

    /**
     * Within a postcode or, with a distance, around the middle of the services known in its district: there is no table
     * of postcodes here. Distances by the haversine formula.
     */
    private static Condition near(Asked asked) {
        var postcode = asked.postcode();
        var district = postcode.contains(" ")
                ? postcode.substring(0, postcode.indexOf(' '))
                : postcode.length() > 4 ? postcode.substring(0, postcode.length() - 3) : postcode;
        if (asked.proximity() == null) {
            return postcode.equals(district)
                    ? SERVICE.DISTRICT.eq(district)
                    : DSL.replace(DSL.upper(SERVICE.POSTCODE), " ", "").eq(postcode.replace(" ", ""));
        }
        var others = SERVICE.as("others");
        var latitude =
                DSL.field(DSL.select(DSL.avg(others.LATITUDE)).from(others).where(others.DISTRICT.eq(district)));
        var longitude =
                DSL.field(DSL.select(DSL.avg(others.LONGITUDE)).from(others).where(others.DISTRICT.eq(district)));
        return DSL.condition(
                "2 * {0} * asin(sqrt(power(sind(({1} - {3}) / 2), 2)"
                        + " + cosd({1}) * cosd({3}) * power(sind(({2} - {4}) / 2), 2))) <= {5}",
                DSL.inline(EARTH_METRES),
                SERVICE.LATITUDE,
                SERVICE.LONGITUDE,
                latitude,
                longitude,
                DSL.val(asked.proximity()));
    }
}
