package care.trellis.app.operations;

import java.util.List;

/**
 * What a backup file says of itself, in its part {@value #NAME}.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param takenAt the moment of its snapshot, ISO 8601 in UTC
 * @param trellis version of the Trellis that wrote it
 * @param postgres version of the database it was taken from
 * @param migrations the database's form, in the order in which it came about
 * @param tables what each table held
 * @param sequences where each count stood
 * @param keys the house's keys; none where they were left out or are given by the environment
 */
record Manifest(
        String format,
        int formatVersion,
        String takenAt,
        String trellis,
        String postgres,
        List<Migration> migrations,
        List<Part> tables,
        List<Sequence> sequences,
        List<Part> keys) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "trellis-backup";
    static final int FORMAT_VERSION = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        keys = List.copyOf(keys);
    }

    /**
     * A change of the database's form.
     *
     * @param script path below {@code db/migration}
     * @param sha256 of the script's text
     */
    record Migration(String script, String sha256) {}

    /**
     * A part of the file.
     *
     * @param name its path in the file
     * @param of the table, such as {@code people.person}, or the key's file name
     * @param columns of the table, in the order of the part
     * @param rows of the table
     * @param bytes how long the part is
     */
    record Part(String name, String of, List<String> columns, long rows, long bytes, String sha256) {
        Part {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Where a count stands.
     *
     * @param name such as {@code people.person_number_seq}
     * @param called whether {@code value} was given out already
     */
    record Sequence(String name, long value, boolean called) {}
}
