/** What of an exercise leaves it: signed, tested for disclosure, published, proved, compared with the last one. */
@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.publishing;
