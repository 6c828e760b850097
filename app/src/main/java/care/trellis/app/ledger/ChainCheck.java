package care.trellis.app.ledger;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Goes along one chain and stops at the first entry that is not as it was written: changed, taken out, put in, or in
 * another's place. Signed checkpoints show besides what was taken off the end, or written anew from some entry on.
 */
final class ChainCheck {
    private final UUID place;
    private final TreeMap<Long, String> signed; // number to hash
    private Optional<Flaw> flaw = Optional.empty();
    private long last;
    private String lastHash = HexFormat.of().formatHex(EntryHash.BEGINNING);

    /**
     * A walk along the chain of a place.
     *
     * @param signed hashes in hexadecimal by the number of the entry that had them, from checkpoints that were checked
     */
    ChainCheck(UUID place, Map<Long, String> signed) {
        this.place = place;
        this.signed = new TreeMap<>(signed);
    }

    /**
     * Takes the next entry as it stands.
     *
     * @param hash in hexadecimal, as it is kept beside the entry
     */
    void take(WrittenEntry entry, String hash) {
        if (flaw.isPresent()) {
            return;
        }
        var expected = last + 1;
        if (!entry.place().equals(place)) {
            found(expected, "it belongs to another chain");
        } else if (entry.number() != expected) {
            found(
                    expected,
                    entry.number() > expected
                            ? "it is missing; the next that is there is number " + entry.number()
                            : "number " + entry.number() + " stands there a second time");
        } else if (!HexFormat.of().formatHex(EntryHash.of(entry)).equals(hash)) {
            found(expected, "it was changed since it was written: its hash is another");
        } else if (!entry.previous().equals(lastHash)) {
            found(expected, "it does not follow from the entry before it: one was put in, taken out or written anew");
        } else if (signed.containsKey(expected) && !hash.equals(signed.get(expected))) {
            found(expected, "it is not the entry that a checkpoint signed: it or one before it was written anew");
        } else {
            last = expected;
            lastHash = hash;
        }
    }

    /**
     * The first flaw, after all entries were taken.
     *
     * @param length how many entries the chain is said to have
     * @param end what it is said to end with, in hexadecimal
     */
    Optional<Flaw> end(long length, String end) {
        if (flaw.isPresent()) {
            return flaw;
        }
        var signedTo = signed.isEmpty() ? 0 : signed.lastKey();
        if (length > last || signedTo > last) {
            found(last + 1, "it is missing: the chain had at least " + Math.max(length, signedTo) + " entries");
        } else if (length < last) {
            found(length + 1, "it was put in: the chain had " + length + " entries");
        } else if (!end.equals(lastHash)) {
            found(last, "it is not what the chain is said to end with");
        }
        return flaw;
    }

    long length() {
        return last;
    }

    private void found(long number, String what) {
        flaw = Optional.of(new Flaw(place, number, what));
    }
}
