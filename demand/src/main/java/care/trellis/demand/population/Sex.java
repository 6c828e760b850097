package care.trellis.demand.population;

/** Female or male, as population statistics count. */
public enum Sex {
    FEMALE,
    MALE
}
