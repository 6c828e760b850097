package care.trellis.exchange.regulator;

import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns in which the English regulator's files tell of a location: those that were renamed over the years, and those
 * that carry a type of service or a group of people in their name, such as {@code Service user band - Dementia}.
 *
 * @param types what the columns that carry a type of service stand for
 * @param groups the same of groups of people
 */
record CqcServiceColumns(Map<String, String> types, Map<String, String> groups) {
    static final Heading ID = Heading.required("Location ID", "CQC location ID", "Location identifier");
    static final Heading NAME = Heading.required("Location Name", "Name");
    static final Heading RATING = Heading.required(
            "Latest Rating", "Location Latest Overall Rating", "Latest overall rating", "Overall rating", "Rating");
    static final Heading DOMAIN = Heading.optional("Domain", "Key question");
    static final Map<String, Boolean> YES_OR_NO =
            Map.of("y", true, "yes", true, "true", true, "n", false, "no", false, "false", false);

    private static final int MOST_PLACES = 5_000;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,29}");
    private static final Pattern TYPE = Pattern.compile("(?i)service types?\\s*[-:]\\s*(.+)");
    private static final Pattern GROUP = Pattern.compile("(?i)(?:service user bands?|specialisms?)\\s*[-:]\\s*(.+)");
    private static final List<Heading> OTHERS = List.of(
            DOMAIN,
            Heading.optional("Group", "Service / Population Group", "Service/Population Group", "Service group"),
            Heading.optional("Publication Date", "Publication date of latest rating", "Report publication date"),
            Heading.optional("Inherited", "Inherited Rating (Y/N)", "Inherited rating", "Inherited Rating?"),
            Heading.optional("Street", "Location Street Address"),
            Heading.optional("Line 2", "Location Address Line 2"),
            Heading.optional("City", "Location City", "Location Town/City"),
            Heading.optional(
                    "Postcode",
                    "Location Post Code",
                    "Location Postal Code",
                    "Location Postcode",
                    "Postal Code",
                    "Postcode district"),
            Heading.optional("Local Authority", "Location Local Authority"),
            Heading.optional("Region", "Location Region"),
            Heading.optional("Category", "Location Primary Inspection Category", "Primary inspection category"),
            Heading.optional("Care home", "Care Home?"),
            Heading.optional("Places", "Care homes beds", "Care home beds"),
            Heading.optional("Provider ID"),
            Heading.optional("Provider Name"),
            Heading.optional("Sector", "Location Type/Sector", "Location Type"),
            Heading.optional("Brand ID"),
            Heading.optional("Brand Name"),
            Heading.optional("Telephone", "Location Telephone Number", "Phone number", "Phone"),
            Heading.optional("Website", "Location Web Address", "Service's website (if available)", "Web address"),
            Heading.optional("Registered", "Location HSCA start date", "Location start date", "Registration date"),
            Heading.optional("Ended", "Location HSCA end date", "Location end date", "Deregistration date"),
            Heading.optional("Latitude", "Location Latitude", "lat"),
            Heading.optional("Longitude", "Location Longitude", "lon"),
            Heading.optional("ODS code", "Location ODS Code"),
            Heading.optional("UPRN", "Location UPRN ID", "Location PAF / UPRN ID"),
            Heading.optional("Companies House", "Provider Companies House Number", "Companies House Number"),
            Heading.optional("Service types", "Service type", "Types of service"),
            Heading.optional("Client groups", "Specialisms/services", "Specialisms", "Service user bands"));

    static CqcServiceColumns of(List<String> cells) {
        return new CqcServiceColumns(named(cells, TYPE), named(cells, GROUP));
    }

    private static Map<String, String> named(List<String> cells, Pattern pattern) {
        var named = new LinkedHashMap<String, String>();
        for (var cell : cells) {
            var matcher = pattern.matcher(Row.plain(cell));
            if (matcher.matches()) {
                named.put(cell, matcher.group(1).strip());
            }
        }
        return named;
    }

    /** All that are read, those first that must be there. */
    List<Heading> headings(List<Heading> mustHave) {
        var all = new ArrayList<>(mustHave);
        Stream.of(NAME, RATING)
                .filter(each -> !mustHave.contains(each))
                .map(each -> new Heading(each.name(), false, each.aliases()))
                .forEach(all::add);
        OTHERS.stream().filter(each -> !mustHave.contains(each)).forEach(all::add);
        types.keySet().forEach(cell -> all.add(Heading.optional(cell)));
        groups.keySet().forEach(cell -> all.add(Heading.optional(cell)));
        return all;
    }

    RegisteredService service(Row row) {
        var id = row.required("Location ID");
        if (!id.isEmpty() && !ID_FORM.matcher(id).matches()) {
            row.wrong("Location ID", "\"" + id + "\"", "an ID such as 1-1234567890");
        }
        return new RegisteredService(
                id,
                told(row, "Location Name"),
                told(row, "Provider ID"),
                told(row, "Provider Name"),
                Stream.of("Street", "Line 2", "City")
                        .map(column -> told(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                told(row, "Postcode"),
                told(row, "Local Authority"),
                told(row, "Region"),
                told(row, "Category"),
                row.choice("Care home", YES_OR_NO),
                row.whole("Places", 0, MOST_PLACES),
                particulars(row));
    }

    private Particulars particulars(Row row) {
        var latitude = row.number("Latitude", -POLE, POLE);
        var longitude = row.number("Longitude", -DATE_LINE, DATE_LINE);
        boolean isWhole = latitude.isPresent() && longitude.isPresent();
        return new Particulars(
                told(row, "Sector"),
                told(row, "Brand ID"),
                told(row, "Brand Name"),
                told(row, "Telephone"),
                told(row, "Website"),
                row.date("Registered"),
                row.date("Ended"),
                marked(row, "Service types", types),
                marked(row, "Client groups", groups),
                isWhole ? latitude : OptionalDouble.empty(),
                isWhole ? longitude : OptionalDouble.empty(),
                told(row, "ODS code"),
                told(row, "UPRN"),
                told(row, "Companies House"));
    }

    // A list in one cell, or a column for each with a Y in it.
    private static List<String> marked(Row row, String list, Map<String, String> columns) {
        var listed = Stream.of(told(row, list).split("[|;]")).map(String::strip).filter(each -> !each.isEmpty());
        var ticked = columns.entrySet().stream()
                .filter(each -> row.choice(each.getKey(), YES_OR_NO).orElse(false))
                .map(Map.Entry::getValue);
        return Stream.concat(listed, ticked).distinct().sorted().toList();
    }

    static String told(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }
}
