package care.trellis.app.costing;

import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;

/**
 * A model as it stands in the list to choose from.
 *
 * @param sentence the first sentence of what the model says of itself
 * @param price its own price with the unit; empty where it needs a book first
 * @param priceOf what that price is called
 */
public record ModelCard(String link, String title, String sentence, String price, String priceOf, String source) {
    static ModelCard of(ShelvedModel shelved) {
        var model = shelved.model();
        return new ModelCard(
                shelved.address(),
                model.title(),
                firstSentence(model.note()),
                price(shelved),
                model.headlineTotal().label(),
                model.source());
    }

    private static String price(ShelvedModel shelved) {
        try {
            return InWords.full(
                    Run.of(shelved.start()).price(),
                    shelved.model().headlineTotal().unit());
        } catch (Faulty needsABook) {
            return "";
        }
    }

    static String firstSentence(String note) {
        int end = note.indexOf(". ");
        return end < 0 ? note : note.substring(0, end + 1);
    }
}
