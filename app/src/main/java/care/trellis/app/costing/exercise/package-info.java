/** Costing exercises: what a council asks, of whom and why, in the open. */
@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.exercise;
