package care.trellis.app.demonstration;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The towns of Larkshire. They lie in the North Sea, their postcodes are of an area that Royal Mail does not have (ZZ),
 * and their telephone numbers of those that Ofcom keeps free for drama (01632 960000 to 960999): nothing in the county
 * can be taken for, or lead to, somewhere real.
 */
final class Towns {
    private static final double AROUND_DEGREES = 0.03;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ"; // those that end British postcodes
    private static final Map<String, Sheet.Line> ALL =
            Sheet.read("towns.csv").stream().collect(Collectors.toMap(town -> town.text("town"), town -> town));

    private Towns() {}

    /** Adds where something is: address, postcode and how to reach it. */
    static Row address(Row row, String street, String town, String site, Chance chance) {
        return row.with("address", street + ", " + town)
                .with("postcode", postcode(town, chance))
                .with("telephone", "01632 960" + String.format(java.util.Locale.ROOT, "%03d", chance.between(0, 999)))
                .with("email", "hello@" + site + ".invalid")
                .with("website", "https://" + site + ".invalid");
    }

    static Row spot(Row row, String town, Chance chance) {
        return row.with("latitude", near(town, "latitude", chance)).with("longitude", near(town, "longitude", chance));
    }

    private static String postcode(String town, Chance chance) {
        return line(town).text("district") + " " + chance.between(1, 9) + letter(chance) + letter(chance);
    }

    private static char letter(Chance chance) {
        return LETTERS.charAt(chance.between(0, LETTERS.length() - 1));
    }

    private static double near(String town, String axis, Chance chance) {
        var exact = Double.parseDouble(line(town).text(axis)) + chance.between(-AROUND_DEGREES, AROUND_DEGREES);
        return Math.round(exact * 1e5) / 1e5; // about a metre
    }

    private static Sheet.Line line(String town) {
        var line = ALL.get(town);
        if (line == null) {
            throw new IllegalArgumentException("towns.csv has no " + town);
        }
        return line;
    }
}
