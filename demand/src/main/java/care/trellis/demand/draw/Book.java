package care.trellis.demand.draw;

import care.trellis.demand.population.Sex;

/** Where a drawing writes down whom it drew. Entries of different draws may come from different threads. */
interface Book {
    /** People of a stratum at a mid-year, by state of the chain. */
    void people(int draw, Sex sex, int band, int year, long[] byState);

    /** What became of a band's people by a year: how many died, by dependency, and how many moved away. */
    void gone(int draw, Sex sex, int band, int year, long[] deadByNeed, long movedAway);

    /** How many arrived in a stratum since the last mid-year. */
    void arrived(int draw, Sex sex, int band, int year, long people);
}
