package care.trellis.app.costing.exercise;

import care.trellis.app.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What everybody who takes part in an exercise is told about competition law, and says that they have read. */
public final class CompetitionNotice {
    /** Its points, one after another. */
    public static final List<String> POINTS = List.of(
            "You decide your own prices. Nothing in this exercise sets, recommends or suggests what you should charge.",
            "Your return is read by your own people and by the council's commissioners, analysts and reviewers of this"
                    + " exercise. No other provider, and no association, ever sees it.",
            "Do not tell another provider, in this exercise or outside of it, what you charge or will charge, what a line"
                    + " costs you, what you mean to pay, how full you expect to be, or whether you will tender or decline.",
            "Ask your questions here, where everybody reads question and answer. Put no figure of yours into a question.",
            "What is published is made of many returns together, and is tested first so that nobody can work out another's"
                    + " figure from it.",
            "An association may explain the exercise to its members. It may not collect their figures or agree an answer.");

    /** Of the wording, so that it is known for good which wording somebody has read. */
    public static final String SHA256 = Sha256.hex(String.join("\n", POINTS).getBytes(StandardCharsets.UTF_8));

    private CompetitionNotice() {}
}
