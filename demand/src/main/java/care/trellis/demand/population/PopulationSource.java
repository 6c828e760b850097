package care.trellis.demand.population;

import java.util.List;

/**
 * Where a population's figures come from; printed on every result that uses them.
 *
 * @param publisher who published them, such as "Office for National Statistics"
 * @param title of the publication
 * @param variant such as "principal", "high" or "low"
 * @param baseYear the last mid-year that was estimated and not projected
 * @param remarks what a reader must know: a derivation of ours, a step between two bases, a stand-in for missing local
 *     figures; may be empty
 */
public record PopulationSource(String publisher, String title, String variant, int baseYear, List<String> remarks) {
    public PopulationSource {
        remarks = List.copyOf(remarks);
    }

    /** The same source, for another variant. */
    public PopulationSource varied(String another) {
        return new PopulationSource(publisher, title, another, baseYear, remarks);
    }

    public PopulationSource remarking(String remark) {
        var all = new java.util.ArrayList<>(remarks);
        all.add(remark);
        return new PopulationSource(publisher, title, variant, baseYear, all);
    }
}
