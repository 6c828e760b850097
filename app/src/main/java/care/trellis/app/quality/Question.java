package care.trellis.app.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A question that somebody may put to a file of their own. */
interface Question {
    /** The last part of its address, such as {@code different}. */
    String id();

    /** As people ask it. */
    String title();

    /** What it is for, in a sentence or two. */
    String lead();

    /** What a row of the file is, such as "one answer". */
    String rowOfFile();

    /** The columns of the file. */
    List<Column> columns();

    /** The sample that ships. */
    Sample sample();

    /** What may be chosen beside the file, with what was sent. */
    List<Field> fields(Sent sent);

    /** The answer; empty where something must be put right, which is noted in what was sent. */
    Optional<Answered> answer(Sent sent);

    /** A column of a file. */
    record Column(String name, boolean required, String meaning) {}

    /**
     * A file to try the question with.
     *
     * @param note what it is and where it is from
     * @param beside files and choices that go with it, by the id of their field
     */
    record Sample(String name, String note, java.util.Map<String, String> beside) {}

    /**
     * An answer and the same as files, which are written only where somebody takes them.
     *
     * @param csv UTF-8
     * @param json UTF-8
     */
    record Answered(Answer answer, Supplier<byte[]> csv, Supplier<byte[]> json) {}
}
