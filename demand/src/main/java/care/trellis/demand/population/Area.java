package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * An area that statistics are published for.
 *
 * @param code as the Office for National Statistics writes it, such as E92000001
 * @param name as people say it
 */
public record Area(String code, String name) {
    public Area {
        if (code.isBlank() || name.isBlank()) {
            throw new Faulty(Fault.of("area", "\"" + code + "\" \"" + name + "\"", "a code and a name"));
        }
    }
}
