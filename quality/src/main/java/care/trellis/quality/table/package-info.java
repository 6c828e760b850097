/**
 * Threshold books: published, versioned, dated decision tables that say which facts lead to which offer of help, with
 * gaps, overlaps and unreachable rows found when they are loaded, and results that name the rows they rest on.
 *
 * <p>Hit policies and cells follow the Decision Model and Notation (OMG DMN 1.3, formal/2021-02-01, clauses 8 and 9.2.4),
 * with one difference that is ours: a fact that is not known meets no test but {@code missing}, and is named in the result.
 */
@NullMarked
package care.trellis.quality.table;

import org.jspecify.annotations.NullMarked;
