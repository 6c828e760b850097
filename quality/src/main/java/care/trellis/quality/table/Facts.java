package care.trellis.quality.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of one service at one moment: values by name. What is not in it is not known, which is not zero. */
public record Facts(Map<String, Value> values) {
    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Facts of(Map<String, Value> values) {
        return new Facts(values);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Empty where it is not known. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Facts being put together. */
    public static final class Builder {
        private final Map<String, Value> values = new LinkedHashMap<>();

        private Builder() {}

        public Builder number(String name, double value) {
            return value(name, Value.of(value));
        }

        public Builder truth(String name, boolean value) {
            return value(name, Value.of(value));
        }

        public Builder word(String name, String value) {
            return value(name, Value.of(value));
        }

        public Builder date(String name, LocalDate value) {
            return value(name, Value.of(value));
        }

        public Builder value(String name, Value value) {
            if (values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("the fact " + name + " is given twice");
            }
            return this;
        }

        /** Says that a fact is not known, as leaving it out does. */
        public Builder missing(String name) {
            if (values.containsKey(name)) {
                throw new IllegalArgumentException("the fact " + name + " is given, and said to be missing");
            }
            return this;
        }

        public Facts build() {
            return new Facts(values);
        }
    }
}
