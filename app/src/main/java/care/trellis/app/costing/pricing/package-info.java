/** Between returns and a price: the choices with their reasons, what each does, and who can live with a fee. */
@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.pricing;
