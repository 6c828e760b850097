package care.trellis.quality.table;

import care.trellis.fault.Text;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A threshold book as written, before anything in it was checked.
 *
 * @param from the first day it is in force, as 2026-04-01
 * @param to the last day; absent while no end is set
 * @param status draft, trial, published or withdrawn
 * @param feel whether its cells are FEEL out of a DMN file, where a bare word is a variable
 */
public record ThresholdBookDraft(
        Text id,
        Text title,
        Text version,
        Text from,
        @Nullable Text to,
        Text source,
        Text status,
        Text note,
        List<FactDraft> facts,
        List<ShareDraft> calculated,
        List<LimitDraft> limits,
        List<TableDraft> tables,
        boolean feel) {
    /** A fact that is given from outside: its type is number, whole, truth, word or date. */
    public record FactDraft(
            Text id,
            Text label,
            Text type,
            Text unit,
            @Nullable Text least,
            @Nullable Text greatest,
            List<Text> words,
            Text note) {}

    /** A share drawn towards a prior one; see {@link Share}. */
    public record ShareDraft(Text id, Text label, Text part, Text whole, Text plus, Text wholePlus, Text note) {}

    /**
     * Where the book does not apply, or says little.
     *
     * @param when tests by fact, all of which must be met
     * @param effect excluded or remark
     * @param because the reason in plain words
     * @param use what to use there
     */
    public record LimitDraft(Text id, SequencedMap<Text, Text> when, Text effect, Text because, Text use) {}

    /**
     * One table.
     *
     * @param hit U, F, P, C+ or C#
     * @param gaps "allowed" where nothing matching means 0; else empty
     * @param inputs the columns it asks
     * @param otherwise outcomes where no row matches; empty where there are none
     */
    public record TableDraft(
            Text id,
            Text label,
            Text hit,
            Text gaps,
            List<Text> inputs,
            List<OutcomeDraft> outcomes,
            List<RowDraft> rows,
            SequencedMap<Text, Text> otherwise,
            Text note) {}

    /** What a table decides; {@code words} are what it can be, each with what is offered then. */
    public record OutcomeDraft(Text id, Text label, Text type, Text unit, SequencedMap<Text, Text> words) {}

    /**
     * One row.
     *
     * @param when cells by column; a column without one is not asked
     * @param then outcomes by their id
     * @param because the reason in plain words
     * @param strength "true" where the row tells of something good
     */
    public record RowDraft(
            Text id, SequencedMap<Text, Text> when, SequencedMap<Text, Text> then, Text because, Text strength) {}
}
