package care.trellis.app.costing;

import static care.trellis.app.costing.db.Tables.KEPT_RESULT;

import care.trellis.cost.run.Run;
import care.trellis.exchange.yaml.ModelFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The results people kept: only ever added to, each at an address that cannot be guessed. */
@Repository
class KeptResults {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final int ID_BYTES = 15;

    private final DSLContext database;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();

    KeptResults(DSLContext database) {
        this.database = database;
    }

    /** Keeps a result and says where. */
    String keep(String source, Run run) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var inputs = json.writeValueAsString(KeptInputs.of(run.inputs()));
        var figures = json.writeValueAsString(KeptFigures.of(run));
        database.insertInto(KEPT_RESULT)
                .set(KEPT_RESULT.ID, id)
                .set(KEPT_RESULT.MODEL_ID, run.model().id())
                .set(KEPT_RESULT.MODEL_VERSION, run.model().version())
                .set(KEPT_RESULT.MODEL_SOURCE, source)
                .set(KEPT_RESULT.INPUTS, JSONB.valueOf(inputs))
                .set(KEPT_RESULT.RESULT, JSONB.valueOf(figures))
                .set(KEPT_RESULT.CONTENT_SHA256, fingerprint(source, inputs, figures))
                .execute();
        return id;
    }

    Optional<KeptResult> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return database.selectFrom(KEPT_RESULT).where(KEPT_RESULT.ID.eq(id)).fetchOptional(row -> {
            var source = row.getModelSource();
            var model = ModelFile.read(row.getModelId() + ".yaml", source);
            // The database keeps the meaning of a JSON text, not its letters: both are written again to be compared.
            var inputs = json.readValue(row.getInputs().data(), KeptInputs.class);
            var figures = json.readValue(row.getResult().data(), KeptFigures.class);
            var fingerprint = fingerprint(source, json.writeValueAsString(inputs), json.writeValueAsString(figures));
            return new KeptResult(
                    row.getId(),
                    row.getKeptAt().toInstant(),
                    source,
                    model,
                    inputs.on(model),
                    figures,
                    fingerprint,
                    fingerprint.equals(row.getContentSha256()));
        });
    }

    private static String fingerprint(String source, String inputs, String figures) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {source, inputs, figures}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
