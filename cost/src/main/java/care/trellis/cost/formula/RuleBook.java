package care.trellis.cost.formula;

import java.util.List;

/** The text of the named rules; {@link Rules} reads them. */
final class RuleBook {
    private static final String ANNEX_A =
            "Department of Health and Social Care, Market Sustainability and Fair Cost of Care Fund guidance, Annex A, 2022";
    private static final String TOOLKIT =
            "Laing & Buisson for the Joseph Rowntree Foundation, Calculating a fair market price for care, 2008";
    private static final String IESE = "iESE cost of care tool, 2022";
    private static final String ARITHMETIC = "Arithmetic, named so that every model does it alike";
    private static final String REPORTS = "Councils' cost of care reports, 2022";
    private static final String HOME_CARE = "Southend-on-Sea City Council, Cost of Care Report, home care 18+, 2022/23";
    private static final String UKHCA = "Homecare Association (UKHCA), Minimum Price for Homecare, 2014 onwards";
    private static final String CMA = "Competition and Markets Authority, Care homes market study, 2017";
    private static final String HMRC = "HM Revenue and Customs, rates and thresholds for employers, by tax year";

    static final List<Rule> ALL = List.of(
            new Rule(
                    "role_cost_additive",
                    "Cost of a role, on-costs and cover added",
                    List.of("hours", "rate", "on_cost", "cover"),
                    List.of("hour/resident/week", "GBP/hour", "share of pay (ratio)", "share of paid time (ratio)"),
                    "hours * rate * (1 + on_cost + cover)",
                    IESE),
            new Rule(
                    "role_cost_compounded",
                    "Cost of a role, on-costs paid on cover too",
                    List.of("hours", "rate", "on_cost", "cover"),
                    List.of("hour/resident/week", "GBP/hour", "share of pay (ratio)", "share of paid time (ratio)"),
                    "hours * rate * (1 + cover) * (1 + on_cost)",
                    "The variant of iESE's sum in which on-costs are due on cover too"),
            new Rule(
                    "cover_share",
                    "Cover for days away, as a share of the days worked by contract",
                    List.of("days_away", "days_in_year", "days_worked_in_week", "days_in_week"),
                    List.of("paid day/year away", "day/year (365)", "day/week worked (5)", "day/week (7)"),
                    "days_away / (days_in_year * days_worked_in_week / days_in_week)",
                    IESE),
            new Rule(
                    "employer_ni_share",
                    "Employer National Insurance as a share of pay",
                    List.of("ni_rate", "weekly_pay", "weekly_threshold"),
                    List.of("ratio", "GBP/week", "GBP/week"),
                    "ni_rate * max(0, weekly_pay - weekly_threshold) / weekly_pay",
                    HMRC),
            new Rule(
                    "employer_pension_share",
                    "Employer pension on qualifying earnings as a share of pay",
                    List.of("pension_rate", "yearly_pay", "lower", "upper"),
                    List.of("ratio", "GBP/year", "GBP/year", "GBP/year"),
                    "pension_rate * max(0, min(yearly_pay, upper) - lower) / yearly_pay",
                    "Pensions Act 2008, section 13 and the yearly review orders"),
            new Rule(
                    "agency_mix",
                    "Cost of hours of which some are worked by an agency",
                    List.of("hours", "agency_hours", "agency_rate", "loaded_rate"),
                    List.of("hour/resident/week", "hour/resident/week", "GBP/hour", "GBP/hour with on-costs"),
                    "agency_hours * agency_rate + (hours - agency_hours) * loaded_rate",
                    ARITHMETIC),
            new Rule(
                    "fixed_cost",
                    "A yearly cost shared among residents",
                    List.of("annual", "weeks", "beds", "occupancy"),
                    List.of("GBP/year", "week/year", "bed", "resident/bed"),
                    "annual / weeks / (beds * occupancy)",
                    ARITHMETIC),
            new Rule(
                    "roster_hours",
                    "Hours of a fixed roster for each resident",
                    List.of("hours", "beds", "occupancy"),
                    List.of("hour/week", "bed", "resident/bed"),
                    "hours / (beds * occupancy)",
                    ARITHMETIC),
            new Rule(
                    "occupancy_as_it_is",
                    "Occupancy as returned",
                    List.of("occupancy"),
                    List.of("resident/bed"),
                    "occupancy",
                    ARITHMETIC),
            new Rule(
                    "occupancy_floored",
                    "Occupancy below a floor set to the floor",
                    List.of("occupancy", "floor"),
                    List.of("resident/bed", "resident/bed"),
                    "max(occupancy, floor)",
                    "Knowsley Council, cost of care report, 2022: homes under 90 % uplifted"),
            new Rule(
                    "cost_at_occupancy",
                    "A cost per resident restated at another occupancy",
                    List.of("cost", "occupancy", "wanted"),
                    List.of("GBP/resident/week", "resident/bed", "resident/bed"),
                    "cost * occupancy / wanted",
                    ARITHMETIC),
            new Rule(
                    "roc_on_capital",
                    "Return on capital: a rate on land, building and equipment",
                    List.of("land", "building", "equipment", "return_rate", "weeks", "occupancy"),
                    List.of("GBP/bed", "GBP/bed", "GBP/bed", "ratio/year", "week/year", "resident/bed"),
                    "(land + building + equipment) * return_rate / (weeks * occupancy)",
                    TOOLKIT),
            new Rule(
                    "roc_on_freehold",
                    "Return on capital: a rate on the freehold value",
                    List.of("freehold", "return_rate", "weeks", "occupancy"),
                    List.of("GBP/bed", "ratio/year", "week/year", "resident/bed"),
                    "freehold * return_rate / (weeks * occupancy)",
                    ANNEX_A),
            new Rule(
                    "roc_on_cost",
                    "Return on capital: a rate on operating cost",
                    List.of("cost", "return_rate"),
                    List.of("GBP/resident/week", "ratio"),
                    "cost * return_rate",
                    "Herefordshire and Solihull cost of care reports, 2022"),
            new Rule(
                    "roc_per_resident_week",
                    "Return on capital: an amount for each resident each week",
                    List.of("amount"),
                    List.of("GBP/resident/week"),
                    "amount",
                    REPORTS),
            new Rule(
                    "roc_local_housing_allowance",
                    "Return on capital: the local housing allowance less repairs and fixtures",
                    List.of("allowance", "repairs_and_fixtures"),
                    List.of("GBP/resident/week", "GBP/resident/week"),
                    "max(0, allowance - repairs_and_fixtures)",
                    "Knowsley cost of care report, 2022"),
            new Rule(
                    "roc_rent",
                    "Return on capital: the rent that is paid",
                    List.of("rent", "weeks", "beds", "occupancy"),
                    List.of("GBP/year", "week/year", "bed", "resident/bed"),
                    "rent / weeks / (beds * occupancy)",
                    ARITHMETIC),
            new Rule(
                    "floor_price",
                    "Floor price: the ceiling less the adjustment for standards not met",
                    List.of("ceiling", "adjustment", "unmet"),
                    List.of("GBP/resident/week", "GBP/resident/week", "share of standards not met (ratio)"),
                    "ceiling - adjustment * unmet",
                    TOOLKIT),
            new Rule(
                    "roo_on_cost",
                    "Return on operations as a mark-up: a share of cost",
                    List.of("cost", "mark_up"),
                    List.of("GBP/resident/week or GBP/hour", "ratio"),
                    "cost * mark_up",
                    "Herefordshire, Solihull, Bury and Wandsworth (5 %) and Bolton (6 %), cost of care reports, 2022"),
            new Rule(
                    "roo_on_price",
                    "Return on operations as a margin: a share of price",
                    List.of("cost", "margin"),
                    List.of("GBP/resident/week or GBP/hour", "ratio below 1"),
                    "cost * margin / (1 - margin)",
                    UKHCA),
            new Rule(
                    "roo_per_unit",
                    "Return on operations: an amount for each resident week or hour",
                    List.of("amount"),
                    List.of("GBP/resident/week or GBP/hour"),
                    "amount",
                    ARITHMETIC),
            new Rule(
                    "price_at_margin",
                    "Price of which shares are running cost and return",
                    List.of("cost", "share_of_price"),
                    List.of("GBP/hour", "ratio below 1"),
                    "cost / (1 - share_of_price)",
                    UKHCA),
            new Rule(
                    "visits_per_hour",
                    "Visits in an hour of contact",
                    List.of("minutes_per_hour", "visit_minutes"),
                    List.of("minute/hour (60)", "minute/visit"),
                    "minutes_per_hour / visit_minutes",
                    HOME_CARE),
            new Rule(
                    "travel_pay",
                    "Pay for travel time, for each hour of contact",
                    List.of("rate", "travel_minutes", "visits", "minutes_per_hour"),
                    List.of("GBP/hour", "minute/visit", "visit/hour", "minute/hour (60)"),
                    "rate * travel_minutes * visits / minutes_per_hour",
                    HOME_CARE),
            new Rule(
                    "visit_price",
                    "Price of a visit from the price of an hour",
                    List.of("hourly", "visit_minutes", "minutes_per_hour"),
                    List.of("GBP/hour", "minute/visit", "minute/hour (60)"),
                    "hourly * visit_minutes / minutes_per_hour",
                    HOME_CARE),
            new Rule(
                    "break_even_council_fee",
                    "Council fee at which a home with self-funders breaks even",
                    List.of("cost", "self_funded", "premium"),
                    List.of(
                            "GBP/resident/week",
                            "share of residents (ratio)",
                            "self-funder premium over the fee (ratio)"),
                    "cost / (1 + self_funded * premium)",
                    CMA),
            new Rule(
                    "uplift",
                    "A figure carried from one date to another by an index",
                    List.of("value", "index_then", "index_now"),
                    List.of("any", "index", "index"),
                    "value * index_now / index_then",
                    ARITHMETIC));

    private RuleBook() {}
}
