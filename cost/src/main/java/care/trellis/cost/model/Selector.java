package care.trellis.cost.model;

import java.util.SequencedMap;

/**
 * A choice a model offers, such as care type, size or area.
 *
 * @param options id to label; the first is chosen unless another is
 */
public record Selector(String id, String label, SequencedMap<String, String> options) {
    public String first() {
        return options.firstEntry().getKey();
    }
}
