package care.trellis.bench;

import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.workbook.PriceWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the made-up homes for the other programs: the same figures in CSV, and as spreadsheets with live formulas. */
final class Export {
    private Export() {}

    /** Takes a folder, the number of homes, and how many of them to put on the sheet. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var homes = Homes.of(Integer.parseInt(arguments[1]));
        Files.createDirectories(folder);
        Files.write(folder.resolve("homes.csv"), rows(homes));
        Files.write(folder.resolve("shared.csv"), shared(homes));
        Files.write(folder.resolve("market.xlsx"), MarketSheet.of(homes, Integer.parseInt(arguments[2])));
        Files.write(folder.resolve("price.xlsx"), PriceWorkbook.of(Run.of(homes.likeliest(0))));
    }

    private static List<String> rows(Homes homes) {
        var rows = new ArrayList<String>();
        rows.add(String.join(",", Homes.GIVEN)
                + ",hours_low,hours_mode,hours_high,pay_mean,pay_sd,occupancy_low,occupancy_mode,occupancy_high"
                + ",roo_low,roo_mode,roo_high,price");
        for (int i = 0; i < homes.figures().size(); i++) {
            var row = new ArrayList<Object>(homes.figures().get(i));
            var hours = homes.hours().get(i);
            var pay = homes.pay().get(i);
            var occupancy = homes.occupancy().get(i);
            row.addAll(List.of(hours.low(), hours.mode(), hours.high(), pay.mean(), pay.sd()));
            row.addAll(List.of(occupancy.low(), occupancy.mode(), occupancy.high()));
            row.addAll(List.of(Homes.ROO.low(), Homes.ROO.mode(), Homes.ROO.high()));
            row.add(Run.of(homes.likeliest(i)).price().doubleValue());
            rows.add(String.join(",", row.stream().map(Object::toString).toList()));
        }
        return rows;
    }

    private static List<String> shared(Homes homes) {
        var inputs = Inputs.of(homes.model());
        return homes.shared().stream()
                .map(input -> input.id() + "," + inBase(inputs, input))
                .toList();
    }

    static double inBase(Inputs inputs, Parameter input) {
        return input.unit().toBase(inputs.value(input.id()).orElseThrow()).doubleValue();
    }
}
