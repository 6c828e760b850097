/** Returns of services in costing exercises: filled in on pages or in files, checked at once, kept, and sent. */
@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.returns;
