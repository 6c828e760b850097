package care.trellis.quality.chance;

/**
 * The random numbers of one name: SplitMix64 (Steele, Lea and Flood 2014, <i>Fast splittable pseudorandom number
 * generators</i>), started from a seed and the name alone. So a service draws the same numbers whatever other services
 * there are, in whatever order, and whoever computes it.
 *
 * @param start of the stream
 */
public record Lot(long start) {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double UNIT = 0x1p-53;

    public static Lot of(long seed, String name) {
        return new Lot(mixed(mixed(seed) ^ hash(name)));
    }

    /** One of its uniform numbers in (0, 1), both ends excluded; any can be had without those before it. */
    public double uniform(long index) {
        return ((mixed(start + (index + 1) * GOLDEN_GAMMA) >>> 11) + 0.5) * UNIT;
    }

    // Stafford's thirteenth variant of the MurmurHash3 finalizer, as SplitMix64 has it.
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    // FNV-1a over the characters: 64 bits, the same on every machine, unlike String.hashCode's 32.
    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
