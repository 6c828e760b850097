@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.publishing;
