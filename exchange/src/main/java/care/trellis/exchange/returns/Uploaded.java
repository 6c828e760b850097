package care.trellis.exchange.returns;

import java.util.List;

/**
 * What a file gave.
 *
 * @param filled what is filled in, each figure as it would be typed; blank cells are absent and mean "not given"
 * @param repaired what was read otherwise than it stands, each in a sentence that names the place
 * @param left labels of the cells that the draft had and the file leaves blank; see {@link FilledReturn#over}
 */
public record Uploaded(FilledReturn filled, List<String> repaired, List<String> left) {
    public Uploaded {
        repaired = List.copyOf(repaired);
        left = List.copyOf(left);
    }
}
