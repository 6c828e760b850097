package care.trellis.exchange.dmn;

import care.trellis.exchange.Faults;
import care.trellis.quality.table.ThresholdBook;

/**
 * A threshold book as a DMN file.
 *
 * <p>What DMN has no place for (version, dates, source, status, limits, units, what is offered) stands in
 * {@code extensionElements} of our own namespace, which other tools keep or pass over.
 */
public final class DmnFile {
    private DmnFile() {}

    /**
     * Reads and checks the decision tables of a DMN file, 1.1 to 1.5. One that names no version, date and source is read as
     * a draft, which is never in force.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static ThresholdBook read(String name, byte[] content) {
        var faults = new Faults(name);
        var draft = new DmnReader(XmlTree.read(content, faults), faults).draft();
        return faults.refuseUnlessSound(() -> ThresholdBook.load(draft));
    }

    /** The book as DMN 1.3. */
    public static byte[] write(ThresholdBook book) {
        return new DmnWriter(book).bytes();
    }
}
