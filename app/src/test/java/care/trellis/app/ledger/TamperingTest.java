package care.trellis.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a chain behind the application's back is found, and the first bad entry is named. */
class TamperingTest {
    private static final UUID PLACE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final int LENGTH = 60;

    private record Kept(WrittenEntry entry, String hash) {}

    /** What a tampering did, and the first entry that is not as it was. */
    private record Tampered(List<Kept> chain, long firstBad, String how) {}

    private final List<Kept> chain = chain();

    @Test
    void a_chain_that_nobody_touched_is_sound_and_each_entry_was_looked_at() {
        var check = new ChainCheck(PLACE, Map.of(20L, chain.get(19).hash()));
        chain.forEach(kept -> check.take(kept.entry(), kept.hash()));
        assertThat(check.end(LENGTH, chain.getLast().hash())).isEmpty();
        assertThat(check.length()).isEqualTo(LENGTH);
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_tampering_is_found_and_its_first_bad_entry_is_named(int seed) {
        var tampered = tamper(new Random(seed));
        var flaw = walk(tampered.chain(), Map.of());
        assertThat(flaw).as(tampered.how()).isPresent();
        assertThat(flaw.get().number()).as(tampered.how()).isEqualTo(tampered.firstBad());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_writes_the_rest_of_the_chain_anew_is_found_by_a_checkpoint(int seed) {
        var random = new Random(seed);
        var from = random.nextInt(40);
        var anew = new ArrayList<>(chain.subList(0, from));
        for (var at = from; at < LENGTH; at++) {
            var before = anew.isEmpty() ? "0".repeat(64) : anew.getLast().hash();
            var old = chain.get(at).entry();
            anew.add(kept(with(old, at == from ? old.why() + "!" : old.why(), before)));
        }
        var signed = from + 1 + random.nextInt(LENGTH - from);
        assertThat(walk(anew, Map.of())).isEmpty(); // nothing in the chain itself tells
        var flaw = walk(anew, Map.of((long) signed, chain.get(signed - 1).hash()));
        assertThat(flaw).isPresent();
        assertThat(flaw.get().number()).isEqualTo(signed);
    }

    @Test
    void a_checkpoint_shows_that_the_end_was_taken_off_even_where_the_length_was_changed_too() {
        var shorter = chain.subList(0, 50);
        var check = new ChainCheck(PLACE, Map.of(55L, chain.get(54).hash()));
        shorter.forEach(kept -> check.take(kept.entry(), kept.hash()));
        var flaw = check.end(50, shorter.getLast().hash());
        assertThat(flaw).isPresent();
        assertThat(flaw.get().number()).isEqualTo(51);
        assertThat(flaw.get().what()).contains("missing", "55");
    }

    @Test
    void the_canonical_form_is_the_one_that_the_guide_shows() {
        var entry = new WrittenEntry(
                Ledger.HOUSE,
                1,
                Instant.parse("2026-11-26T12:00:00.000001Z"),
                "house",
                "renamed",
                "service",
                "7",
                "It moved",
                Map.of("to", "Élm House", "from", "Elm"),
                new TreeSet<>(List.of("public")),
                null,
                "",
                "0".repeat(64));
        assertThat(new String(EntryHash.canonical(entry), StandardCharsets.UTF_8))
                .isEqualTo("{\"action\":\"renamed\",\"actor\":\"house\",\"at\":\"2026-11-26T12:00:00.000001Z\","
                        + "\"facts\":{\"from\":\"Elm\",\"to\":\"Élm House\"},\"number\":\"1\","
                        + "\"place\":\"00000000-0000-0000-0000-000000000000\",\"previous\":\"" + "0".repeat(64) + "\","
                        + "\"readers\":[\"public\"],\"sealed\":\"\",\"subject\":\"\",\"thing\":\"service/7\","
                        + "\"why\":\"It moved\"}");
        assertThat(HexFormat.of().formatHex(EntryHash.of(entry)))
                .isEqualTo("5f4e21bcc6c2f59f563647d9e491d5e0c3876b034dd1284d1434d5fdc56a8b2d");
    }

    private Optional<Flaw> walk(List<Kept> entries, Map<Long, String> signed) {
        var check = new ChainCheck(PLACE, signed);
        entries.forEach(kept -> check.take(kept.entry(), kept.hash()));
        return check.end(
                LENGTH,
                signed.isEmpty() && entries.size() == LENGTH
                        ? entries.getLast().hash()
                        : signed.isEmpty()
                                ? chain.getLast().hash()
                                : entries.getLast().hash());
    }

    private Tampered tamper(Random random) {
        var at = random.nextInt(LENGTH);
        var number = at + 1L;
        var copy = new ArrayList<>(chain);
        var old = chain.get(at);
        return switch (random.nextInt(8)) {
            case 0 -> {
                copy.remove(at);
                yield new Tampered(copy, number, "removed " + number);
            }
            case 1 -> {
                var other = (at + 1 + random.nextInt(LENGTH - 1)) % LENGTH;
                copy.set(at, chain.get(other));
                copy.set(other, old);
                yield new Tampered(copy, Math.min(at, other) + 1L, "changed places of " + number + ", " + (other + 1));
            }
            case 2 -> {
                copy.add(at, old);
                yield new Tampered(copy, number + 1, "stands twice: " + number);
            }
            case 3 -> {
                var to = random.nextInt(LENGTH);
                yield new Tampered(new ArrayList<>(chain.subList(0, to)), to + 1L, "cut off after " + to);
            }
            case 4 -> {
                copy.set(at, new Kept(old.entry(), flip(old.hash(), random)));
                yield new Tampered(copy, number, "hash of " + number);
            }
            default -> {
                copy.set(at, new Kept(changed(old.entry(), random), old.hash()));
                yield new Tampered(copy, number, "content of " + number);
            }
        };
    }

    private static WrittenEntry changed(WrittenEntry entry, Random random) {
        var field = random.nextInt(9);
        var facts = new TreeMap<>(entry.facts());
        if (field == 6) {
            facts.merge("to", "x", String::concat);
        }
        var readers = new TreeSet<>(entry.readers());
        if (field == 7) {
            readers.add("public");
            readers.add("house");
            readers.remove(entry.readers().first());
        }
        return new WrittenEntry(
                entry.place(),
                entry.number(),
                field == 0 ? entry.at().plusNanos(1_000) : entry.at(),
                field == 1 ? "public" : entry.actor(),
                field == 2 ? entry.action() + " " : entry.action(),
                field == 3 ? "organisation" : entry.thingKind(),
                field == 4 ? entry.thingId() + "1" : entry.thingId(),
                field == 5 ? "because" : entry.why(),
                facts,
                readers,
                entry.subject(),
                field == 8 ? flip(entry.sealedHash(), random) : entry.sealedHash(),
                entry.previous());
    }

    private static String flip(String hex, Random random) {
        var at = random.nextInt(hex.length());
        var letter = hex.charAt(at) == '0' ? '1' : '0';
        return hex.substring(0, at) + letter + hex.substring(at + 1);
    }

    private static List<Kept> chain() {
        var random = new Random(7);
        var made = new ArrayList<Kept>();
        for (var number = 1; number <= LENGTH; number++) {
            var subject = new UUID(random.nextLong(), random.nextLong());
            made.add(kept(new WrittenEntry(
                    PLACE,
                    number,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    "changed",
                    "service",
                    Integer.toString(random.nextInt(9)),
                    "reason " + number,
                    Map.of("to", "value " + number),
                    new TreeSet<>(List.of("organisation:" + subject)),
                    subject,
                    HexFormat.of().formatHex(Sha256.of(new byte[] {(byte) number})),
                    made.isEmpty() ? "0".repeat(64) : made.getLast().hash())));
        }
        return made;
    }

    private static WrittenEntry with(WrittenEntry entry, String why, String previous) {
        return new WrittenEntry(
                entry.place(),
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.thingKind(),
                entry.thingId(),
                why,
                entry.facts(),
                entry.readers(),
                entry.subject(),
                entry.sealedHash(),
                previous);
    }

    private static Kept kept(WrittenEntry entry) {
        return new Kept(entry, HexFormat.of().formatHex(EntryHash.of(entry)));
    }
}
