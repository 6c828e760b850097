package care.trellis.cost.simulation;

/**
 * One step of a compiled model.
 *
 * @param condition what {@link Operation#CHOOSE} asks; for any other operation the same as {@code a}
 */
record Step(Operation operation, Operand a, Operand b, Operand condition, int to) {}
