package care.trellis.cost.returns;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import java.util.List;

/** The lines of home care in Annex A, as a model with the names that reports use. */
final class HomeCare {
    private static final String PER_HOUR = "GBP/hour";

    private HomeCare() {}

    private record Named(String id, String label, String code) {}

    private static final List<Named> CAREWORKER = List.of(
            new Named("direct_care", "Direct Care", "cw.direct"),
            new Named("travel_time", "Travel Time", "cw.travel"),
            new Named("mileage", "Mileage", "cw.mileage"),
            new Named("ppe", "PPE", "cw.ppe"),
            new Named("training_time", "Training (staff time)", "cw.training"),
            new Named("holiday", "Holiday", "cw.holiday"),
            new Named("non_contact_pay", "Additional Non-Contact Pay Costs", "cw.noncontact"),
            new Named("sickness", "Sickness/Maternity & Paternity Pay", "cw.sickness"),
            new Named("notice", "Notice/Suspension Pay", "cw.notice"),
            new Named("employer_ni", "NI (direct care hours)", "cw.ni"),
            new Named("pension", "Pension (direct care hours)", "cw.pension"));

    private static final List<Named> BUSINESS = List.of(
            new Named("back_office", "Back Office Staff", "bus.backoffice"),
            new Named("travel_costs", "Travel Costs (parking/vehicle lease etc.)", "bus.travel"),
            new Named("rent", "Rent / Rates / Utilities", "bus.rent"),
            new Named("recruitment", "Recruitment / DBS", "bus.recruit"),
            new Named("training_bought", "Training (3rd party)", "bus.training3p"),
            new Named("it", "IT (Hardware, Software CRM, ECM)", "bus.it"),
            new Named("telephony", "Telephony", "bus.telephony"),
            new Named("stationery", "Stationery / Postage", "bus.stationery"),
            new Named("insurance", "Insurance", "bus.insurance"),
            new Named("legal", "Legal / Finance / Professional Fees", "bus.legal"),
            new Named("marketing", "Marketing", "bus.marketing"),
            new Named("audit", "Audit & Compliance", "bus.audit"),
            new Named("uniforms", "Uniforms & Other Consumables", "bus.uniforms"),
            new Named("assistive_technology", "Assistive Technology", "bus.at"),
            new Named("central", "Central / Head Office Recharges", "bus.central"),
            new Named("other_overheads", "Additional Overheads (Total)", "bus.other"),
            new Named("registration", "CQC Registration Fees", "bus.cqc"));

    /** Careworker and business costs, their subtotals, the return on operations, the total. */
    static CostModel model() {
        var model = Models.named("home-care-test");
        model.block("careworker", PER_HOUR);
        CAREWORKER.forEach(line ->
                model.value(line.id(), "1").called(line.label(), line.code()).paidTo("staff"));
        model.block("business", PER_HOUR);
        BUSINESS.forEach(line -> model.value(line.id(), "1").called(line.label(), line.code()));
        return model.block("surplus", PER_HOUR)
                .value("return_on_operations", "1")
                .called("Surplus / Profit Contribution", "roo")
                .paidTo("operators")
                .total("care_worker_costs", PER_HOUR, "careworker")
                .total("cw_total", PER_HOUR, "careworker")
                .total("business_costs", PER_HOUR, "business")
                .total("bus_total", PER_HOUR, "business")
                .total("total_cost_per_hour", PER_HOUR, "careworker", "business", "surplus")
                .total("total", PER_HOUR, "careworker", "business", "surplus")
                .headline("total_cost_per_hour")
                .load();
    }
}
