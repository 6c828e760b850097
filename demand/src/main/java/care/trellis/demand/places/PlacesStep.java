package care.trellis.demand.places;

/**
 * One moment of a run, as a system-dynamics tool prints it: the stocks at that time, and the flows that the step which begins
 * then carries, all a month.
 *
 * @param month since the start
 * @param beds open
 * @param waiting people who need a place and have none
 * @param placed people in a place
 * @param settled of those placed, people beyond the break of a two-piece length of stay; none where there is no break
 * @param referrals people a month who come to need a place
 * @param placements people a month who move in
 * @param discharges people a month who leave, by death or otherwise
 * @param deficit people waiting for whom there is no bed: waiting less those who move in within the time to place
 * @param cost GBP a month of the people placed, with the uplifts so far
 * @param cumulativeCost GBP since the start, up to this moment
 */
public record PlacesStep(
        double month,
        double beds,
        double waiting,
        double placed,
        double settled,
        double referrals,
        double placements,
        double discharges,
        double deficit,
        double cost,
        double cumulativeCost) {}
