package care.trellis.app.places.referral;

import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import care.trellis.app.places.referral.Answers.Attribute;
import care.trellis.app.places.referral.Answers.Term;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The two lists of terms a service is found by. Their ids are made of their words (UUID version 3), so that a term has
 * the same id in every Trellis.
 */
enum Vocabulary {
    TYPES_OF_SERVICE("Types of service", "What sort of care a service gives, in its regulator's words", "service_type"),
    CLIENT_GROUPS("People a service is for", "Whom a service is for, in its regulator's words", "intended_audience");

    static final String VERSION = "1";

    private final String title;
    private final String description;
    private final String linkType;

    Vocabulary(String title, String description, String linkType) {
        this.title = title;
        this.description = description;
        this.linkType = linkType;
    }

    UUID id() {
        return Vocabulary.id("taxonomy", name());
    }

    Table<?> table() {
        return switch (this) {
            case TYPES_OF_SERVICE -> SERVICE_TYPE;
            case CLIENT_GROUPS -> CLIENT_GROUP;
        };
    }

    Field<String> word() {
        return switch (this) {
            case TYPES_OF_SERVICE -> SERVICE_TYPE.TYPE;
            case CLIENT_GROUPS -> CLIENT_GROUP.CLIENT_GROUP_;
        };
    }

    /** Whose word it is. */
    Field<UUID> service() {
        return switch (this) {
            case TYPES_OF_SERVICE -> SERVICE_TYPE.SERVICE_ID;
            case CLIENT_GROUPS -> CLIENT_GROUP.SERVICE_ID;
        };
    }

    static Optional<Vocabulary> of(UUID id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    Answers.Taxonomy taxonomy(List<String> words) {
        return new Answers.Taxonomy(
                id(),
                title,
                description,
                VERSION,
                words.stream().map(this::term).toList());
    }

    Term term(String word) {
        return new Term(Vocabulary.id(name(), word), word, word + " (" + title + ")", title, id(), word);
    }

    Attribute attribute(UUID service, String word) {
        var term = term(word);
        return new Attribute(Vocabulary.id(service + " " + name(), word), service, term.id(), linkType, term);
    }

    /** An id that is the same whenever it is made of the same words. */
    static UUID id(String of, String word) {
        return UUID.nameUUIDFromBytes(("trellis " + of + " " + word).getBytes(StandardCharsets.UTF_8));
    }
}
