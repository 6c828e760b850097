package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many answers, a column for each thing known of them, so that a million fit in little memory and are rated in one pass. */
public final class Answers {
    /** The domain of answers that name none. */
    public static final String ONE_DOMAIN = "all answers";

    static final int NO_DATE = Integer.MIN_VALUE;
    static final int NO_RESIDENT = -1;

    private final List<String> services;
    private final List<String> domains;
    private final List<String> remarks;
    private final int size;
    final int[] service;
    final int[] domain;
    final double[] score;
    final byte[] respondent;
    final byte[] collected;
    final int[] resident;
    /** Days since 1970-01-01. */
    final int[] day;

    private Answers(Builder from) {
        size = from.size;
        services = List.copyOf(from.services.names);
        domains = List.copyOf(from.domains.names);
        remarks = List.copyOf(from.remarks);
        service = Arrays.copyOf(from.service, size);
        domain = Arrays.copyOf(from.domain, size);
        score = Arrays.copyOf(from.score, size);
        respondent = Arrays.copyOf(from.respondent, size);
        collected = Arrays.copyOf(from.collected, size);
        resident = Arrays.copyOf(from.resident, size);
        day = Arrays.copyOf(from.day, size);
    }

    public static Answers of(List<Answer> answers) {
        var builder = new Builder();
        answers.forEach(builder::add);
        return builder.build();
    }

    public int size() {
        return size;
    }

    /** In the order in which they first appear. */
    public List<String> services() {
        return services;
    }

    /** In the order in which they first appear. */
    public List<String> domains() {
        return domains;
    }

    /** What a reader should know of how they were read. */
    public List<String> remarks() {
        return remarks;
    }

    /** The date of the newest answer; empty where none has a date. */
    public Optional<LocalDate> newest() {
        int newest = Arrays.stream(day).max().orElse(NO_DATE);
        return newest == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(newest));
    }

    /** Answers being gathered. */
    public static final class Builder {
        private static final int FIRST_ROOM = 1_024;

        private final Names services = new Names();
        private final Names domains = new Names();
        private final Names residents = new Names();
        private final List<String> remarks = new ArrayList<>();
        private int size;
        private int[] service = new int[FIRST_ROOM];
        private int[] domain = new int[FIRST_ROOM];
        private double[] score = new double[FIRST_ROOM];
        private byte[] respondent = new byte[FIRST_ROOM];
        private byte[] collected = new byte[FIRST_ROOM];
        private int[] resident = new int[FIRST_ROOM];
        private int[] day = new int[FIRST_ROOM];

        public Builder add(Answer answer) {
            return add(
                    answer.service(),
                    answer.domain(),
                    answer.score(),
                    answer.respondent(),
                    answer.collected(),
                    answer.resident(),
                    answer.date());
        }

        /** The same without a record for each. */
        public Builder add(
                String ofService,
                String inDomain,
                double scored,
                Respondent by,
                Collected how,
                String ofResident,
                @Nullable LocalDate on) {
            if (size == service.length) {
                grow();
            }
            service[size] = services.number(ofService);
            domain[size] = domains.number(inDomain.isBlank() ? ONE_DOMAIN : inDomain);
            score[size] = scored;
            respondent[size] = (byte) by.column();
            collected[size] = (byte) how.column();
            resident[size] = ofResident.isBlank() ? NO_RESIDENT : residents.number(ofResident);
            day[size] = on == null ? NO_DATE : Math.toIntExact(on.toEpochDay());
            size++;
            return this;
        }

        /** Notes what a reader should know of how they were read. */
        public Builder remark(String sentence) {
            remarks.add(sentence);
            return this;
        }

        public Answers build() {
            return new Answers(this);
        }

        private void grow() {
            int room = Math.multiplyExact(size, 2);
            service = Arrays.copyOf(service, room);
            domain = Arrays.copyOf(domain, room);
            score = Arrays.copyOf(score, room);
            respondent = Arrays.copyOf(respondent, room);
            collected = Arrays.copyOf(collected, room);
            resident = Arrays.copyOf(resident, room);
            day = Arrays.copyOf(day, room);
        }
    }

    private static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int number(String name) {
            var known = numbers.get(name);
            if (known != null) {
                return known;
            }
            numbers.put(name, names.size());
            names.add(name);
            return names.size() - 1;
        }
    }
}
