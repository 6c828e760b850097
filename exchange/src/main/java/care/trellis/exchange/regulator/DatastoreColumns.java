package care.trellis.exchange.regulator;

import care.trellis.exchange.regulator.ScottishService.Count;
import care.trellis.exchange.regulator.ScottishService.Kind;
import care.trellis.exchange.table.Heading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of one month of the datastore: those that are called the same or were renamed, and those whose names carry the
 * financial year, such as {@code Complaints_upheld_2122}, which were {@code Complnt_upheld_or_partially_1718} before.
 *
 * @param headings all that are read
 * @param counts by the name of their heading
 * @param grades the framework and domain of those that hold grades, by the name of their heading
 * @param misnamed columns that look like counts and carry no two years that follow each other
 */
record DatastoreColumns(
        List<Heading> headings, Map<String, Count> counts, Map<String, String> grades, List<String> misnamed) {
    static final List<Heading> ALWAYS = List.of(
            Heading.required("CSNumber", "CS_Number", "CaseNumber", "CS"),
            Heading.required("Council_Area_Name", "Council_Area", "Council"));

    /** Only in tables put together from many months. */
    static final Heading SNAPSHOT = Heading.optional("Snapshot");

    private static final List<Heading> OTHERS = List.of(
            Heading.optional("ServiceName", "Service_Name"),
            SNAPSHOT,
            Heading.optional("ServiceProvider", "SP_number", "SPNumber", "Service_Provider", "Provider"),
            Heading.optional("ServiceProviderName", "Service_Provider_Name", "Provider_Name"),
            Heading.optional("Address_line_1"),
            Heading.optional("Address_line_2"),
            Heading.optional("Address_line_3"),
            Heading.optional("Address_line_4"),
            Heading.optional("Service_town", "Town"),
            Heading.optional("Service_Postcode", "Postcode"),
            Heading.optional("Service_Phone_Number", "Service_Phone", "Phone"),
            Heading.optional("Client_group", "ClientGroup", "Client_Groups"),
            Heading.optional("DateReg", "Date_Registered", "Reg_Date"),
            Heading.optional("CareService", "Care_Service"),
            Heading.optional("Subtype"),
            Heading.optional("ServiceType", "Service Type", "Sector"),
            Heading.optional("RAD", "RADScore", "RAD_Score", "RAD_SAT_Score"),
            Heading.optional("Registered_Places", "Places"),
            Heading.optional("NumberStaff", "Number_Staff"),
            Heading.optional("MinGrade"),
            Heading.optional("MaxGrade"),
            Heading.optional("Publication_of_Latest_Grading", "Grade_Pub"),
            Heading.optional("Last_inspection_Date", "Last_Insp"));
    private static final Map<Pattern, Kind> COUNTS = Map.of(
            Pattern.compile("(?:complaints?|complnts?)upheld(?:orpartially)?(?:upheld)?(\\d{4})"),
                    Kind.COMPLAINTS_UPHELD,
            Pattern.compile("enforcements?issued(\\d{4})"), Kind.ENFORCEMENTS,
            Pattern.compile("anyrequirements?(\\d{4})"), Kind.ANY_REQUIREMENT);
    private static final Map<Pattern, String> GRADES = Map.ofEntries(
            Map.entry(Pattern.compile("kq(?:support)?wellbeing"), "scotland-key-questions/wellbeing"),
            Map.entry(Pattern.compile("kq(?:careandsupport)?planning"), "scotland-key-questions/planning"),
            Map.entry(Pattern.compile("kqsetting"), "scotland-key-questions/setting"),
            Map.entry(Pattern.compile("kqstaff(?:team)?"), "scotland-key-questions/staff"),
            Map.entry(Pattern.compile("kqleadership"), "scotland-key-questions/leadership"),
            Map.entry(Pattern.compile("kq\\w*covid\\w*(?<!change)"), "scotland-key-questions/covid"),
            Map.entry(Pattern.compile("qualityofcareandsupport|qtcare"), "scotland-quality-themes/care"),
            Map.entry(Pattern.compile("qualityofenvironment|qtenv"), "scotland-quality-themes/environment"),
            Map.entry(Pattern.compile("qualityofstaffing|qtstaff"), "scotland-quality-themes/staffing"),
            Map.entry(Pattern.compile("qualityofmgmtandlship|qtmgmt"), "scotland-quality-themes/management"));

    static DatastoreColumns of(List<String> cells) {
        var headings = new ArrayList<>(ALWAYS);
        headings.addAll(OTHERS);
        var counts = new LinkedHashMap<String, Count>();
        var grades = new LinkedHashMap<String, String>();
        var misnamed = new ArrayList<String>();
        for (var cell : cells) {
            var plain = Heading.plain(cell);
            COUNTS.forEach((pattern, kind) -> {
                var matcher = pattern.matcher(plain);
                if (matcher.matches()) {
                    FinancialYear.of(matcher.group(1))
                            .ifPresentOrElse(year -> counts.put(cell, new Count(kind, year)), () -> misnamed.add(cell));
                }
            });
            GRADES.forEach((pattern, domain) -> {
                if (pattern.matcher(plain).matches()) {
                    grades.put(cell, domain);
                }
            });
        }
        counts.keySet().forEach(name -> headings.add(Heading.optional(name)));
        grades.keySet().forEach(name -> headings.add(Heading.optional(name)));
        return new DatastoreColumns(headings, counts, grades, misnamed);
    }
}
