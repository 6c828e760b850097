package care.trellis.app.costing.exercise;

import care.trellis.cost.model.CostModel;
import care.trellis.exchange.library.Library;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The models that exercises follow. Each is read once: it ships with this Trellis and never changes while it runs. */
final class ExerciseModels {
    private static final Map<String, CostModel> READ = new ConcurrentHashMap<>();

    private ExerciseModels() {}

    static CostModel of(String id) {
        return READ.computeIfAbsent(id, each -> Library.model(each).orElseThrow());
    }
}
