package care.trellis.exchange.returns;

import java.util.Map;

/** What a service should count for each fact it is asked. */
final class WhatToCount {
    private static final Map<String, String> BY_FACT = Map.ofEntries(
            Map.entry(
                    "carer_hours",
                    "Hours care workers were paid to be on shift in a usual week, agency staff too, divided by the"
                            + " residents. Leave out holiday, sickness and training."),
            Map.entry(
                    "nurse_hours",
                    "Hours nurses were paid to be on shift in a usual week, agency staff too, divided by the residents."
                            + " Type 0 where there are no nurses."),
            Map.entry(
                    "carer_pay",
                    "Basic pay of an hour, averaged over care workers by the hours they work. Leave out National"
                            + " Insurance, pension, holiday and overtime."),
            Map.entry(
                    "nurse_pay",
                    "Basic pay of an hour, averaged over nurses by the hours they work. Leave out National Insurance,"
                            + " pension, holiday and overtime."),
            Map.entry(
                    "occupancy",
                    "Residents divided by the beds you could fill, averaged over the year. Beds closed for good or for"
                            + " repairs are not among them. 92% is typed as 92%."),
            Map.entry(
                    "freehold_per_bed",
                    "Value of land and building, divided by the registered beds. Take the latest valuation and say its"
                            + " date in the note."),
            Map.entry(
                    "self_funded",
                    "Residents whose whole fee is paid by themselves or their families, of all residents, on a usual day."
                            + " Leave out those whose family adds to a council's fee. 40% is typed as 40%."),
            Map.entry("beds", "Beds you could fill on a usual day."),
            Map.entry("residents", "People living in the home on a usual day, whoever pays for them."),
            Map.entry(
                    "travel_minutes",
                    "Minutes of travel between visits for each hour spent with people, paid or not. Leave out the way from"
                            + " and to the worker's home."),
            Map.entry("mileage_rate", "What you pay care workers for a mile in their own car."),
            Map.entry("hours_a_year", "Hours spent with people in a year, whoever pays for them. Leave out travel."));

    private WhatToCount() {}

    static String of(String fact) {
        return BY_FACT.getOrDefault(fact, "");
    }
}
