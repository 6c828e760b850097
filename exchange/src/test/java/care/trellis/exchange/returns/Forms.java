package care.trellis.exchange.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of two invented services, a care home with four types of bed and a home-care branch, and their returns. */
public final class Forms {
    static final CostModel HOME = Library.model("care-home-annex-a").orElseThrow();
    static final CostModel BRANCH = Library.model("home-care-annex-a").orElseThrow();

    private Forms() {}

    public static ReturnForm careHome() {
        return ReturnForm.of(
                "E7-S31",
                "Cost of care 2026, care homes for older people",
                "Linden House",
                HOME,
                List.of("occupancy", "beds", "residents", "carer_hours", "nurse_hours", "carer_pay", "nurse_pay"),
                Map.of(
                        "food",
                                Map.of(
                                        "without_nursing",
                                        new BigDecimal("28.00"),
                                        "with_nursing",
                                        new BigDecimal("29.5")),
                        "occupancy", Map.of("without_nursing", new BigDecimal("0.91"))));
    }

    public static ReturnForm homeCare() {
        return ReturnForm.of(
                "E7-S44",
                "Cost of care 2026, home care",
                "Beck Home Care, north",
                BRANCH,
                List.of("carer_pay", "travel_minutes", "mileage_rate", "hours_a_year"),
                Map.of());
    }

    /** A return whose lines are what the model gives, to the penny, with its total, some facts and some notes. */
    public static FilledReturn filled(ReturnForm form) {
        var figures = new LinkedHashMap<String, Map<String, String>>();
        for (var row : form.asked()) {
            var byColumn = new LinkedHashMap<String, String>();
            for (var column : form.columns()) {
                byColumn.put(
                        column.id(),
                        switch (row.id()) {
                            case "occupancy" -> "92%";
                            case "beds" -> "40";
                            case "residents" -> "36";
                            case "hours_a_year" -> "52000";
                            case "mileage_rate" -> "0.45";
                            case "travel_minutes" -> "7.5";
                            case "carer_hours" -> "26.25";
                            case "nurse_hours" -> "8";
                            case "carer_pay" -> "12.60";
                            case "nurse_pay" -> "21.05";
                            default ->
                                row.kind() == ReturnForm.Kind.TOTAL
                                        ? FigureText.typed(total(form, column.id()), row)
                                        : FigureText.typed(usual(form, row.id(), column.id()), row);
                        });
            }
            figures.put(row.id(), byColumn);
        }
        var notes = new LinkedHashMap<String, String>();
        notes.put(form.asked().get(3).id(), "=SUM(A1) is no formula here, and \"this\", too;\nsecond line");
        notes.put(form.asked().getLast().id(), "From our books of March.");
        return new FilledReturn(figures, notes);
    }

    static BigDecimal usual(ReturnForm form, String row, String column) {
        var value = UsualFigures.run(form.model(), column)
                .map(run -> run.value(row))
                .orElseThrow();
        return Run.rounded(value);
    }

    /** The sum of the lines asked, each to the penny. */
    static BigDecimal total(ReturnForm form, String column) {
        return form.asked().stream()
                .filter(row -> row.kind() == ReturnForm.Kind.LINE)
                .map(row -> usual(form, row.id(), column))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.UNNECESSARY);
    }
}
