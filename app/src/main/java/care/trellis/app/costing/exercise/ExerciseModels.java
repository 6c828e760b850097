package care.trellis.app.costing.exercise;

import care.trellis.cost.model.CostModel;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.ModelFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The models that exercises follow: one that is being prepared the one that ships, later the text it was opened with. */
final class ExerciseModels {
    private static final Map<String, CostModel> READ = new ConcurrentHashMap<>();

    private ExerciseModels() {}

    /** The one that ships with this Trellis. */
    static CostModel of(String id) {
        return read(text(id));
    }

    static String text(String id) {
        return Library.source(id).orElseThrow();
    }

    /** Each text is read once. */
    static CostModel read(String text) {
        return READ.computeIfAbsent(text, each -> ModelFile.read("model.yaml", each));
    }
}
