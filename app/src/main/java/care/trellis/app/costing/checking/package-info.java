/** The council's desk in a costing exercise: who has answered, what is asked back, what is left out and why. */
@org.jspecify.annotations.NullMarked
package care.trellis.app.costing.checking;
