package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a JSON text, with its place. */
public sealed interface JsonPart {
    /** Where it begins. */
    Position at();

    /** What a person would call it. */
    String kind();

    /** A text, number, truth or null, as written. */
    record Word(String value, boolean isNull, Position at) implements JsonPart {
        @Override
        public String kind() {
            return isNull ? "null" : "\"" + value + "\"";
        }
    }

    /** A list. */
    record Items(List<JsonPart> items, Position at) implements JsonPart {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** An object; what is asked of it that is not there is empty, and what is there and something else is a fault. */
    record Fields(Map<String, JsonPart> fields, Position at) implements JsonPart {
        public Fields {
            fields = new LinkedHashMap<>(fields);
        }

        @Override
        public String kind() {
            return "an object";
        }

        Optional<Word> word(String name, Faults faults) {
            return switch (fields.get(name)) {
                case null -> Optional.empty();
                case Word word -> word.isNull() ? Optional.empty() : Optional.of(word);
                case JsonPart other -> wrong(name, other, "a text", faults);
            };
        }

        String text(String name, Faults faults) {
            return word(name, faults).map(Word::value).orElse("").strip();
        }

        Optional<Fields> object(String name, Faults faults) {
            return switch (fields.get(name)) {
                case null -> Optional.empty();
                case Word word when word.isNull() -> Optional.empty();
                case Fields object -> Optional.of(object);
                case JsonPart other -> wrong(name, other, "an object", faults);
            };
        }

        /** The objects of a list; one object counts as a list of one. */
        List<Fields> objects(String name, Faults faults) {
            return switch (fields.get(name)) {
                case null -> List.of();
                case Word word when word.isNull() -> List.of();
                case Fields object -> List.of(object);
                case Items items ->
                    items.items().stream()
                            .flatMap(item -> (item instanceof Fields object
                                            ? Optional.of(object)
                                            : JsonPart.<Fields>wrong(name, item, "an object", faults))
                                    .stream())
                            .toList();
                case JsonPart other ->
                    JsonPart.<List<Fields>>wrong(name, other, "a list", faults).orElse(List.of());
            };
        }
    }

    private static <T> Optional<T> wrong(String name, JsonPart found, String expected, Faults faults) {
        faults.add(found.at(), name, found.kind(), expected);
        return Optional.empty();
    }
}
