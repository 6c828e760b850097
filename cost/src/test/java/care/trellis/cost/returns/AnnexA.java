package care.trellis.cost.returns;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.ModelDraft;
import care.trellis.cost.model.ModelDraft.TotalDraft;
import care.trellis.fault.Text;
import java.util.List;
import java.util.Map;

/** The lines of Annex A as models of values, with the names that reports use; the values are one council's. */
final class AnnexA {
    private static final String CAREWORKER = """
            direct_care|Direct Care|cw.direct|10.08
            travel_time|Travel Time|cw.travel|1.42
            mileage|Mileage|cw.mileage|0.79
            ppe|PPE|cw.ppe|0.31
            training_time|Training (staff time)|cw.training|0.16
            holiday|Holiday|cw.holiday|1.46
            non_contact_pay|Additional Non-Contact Pay Costs|cw.noncontact|0
            sickness|Sickness/Maternity & Paternity Pay|cw.sickness|0.21
            notice|Notice/Suspension Pay|cw.notice|0
            employer_ni|NI (direct care hours)|cw.ni|0.78
            pension|Pension (direct care hours)|cw.pension|0.39
            """;
    private static final String BUSINESS = """
            back_office|Back Office Staff|bus.backoffice|4.66
            travel_costs|Travel Costs (parking/vehicle lease etc.)|bus.travel|0
            rent|Rent / Rates / Utilities|bus.rent|0.49
            recruitment|Recruitment / DBS|bus.recruit|0.07
            training_bought|Training (3rd party)|bus.training3p|0.07
            computing|IT (Hardware, Software CRM, ECM)|bus.it|0.11
            telephony|Telephony|bus.telephony|0.08
            stationery|Stationery / Postage|bus.stationery|0.08
            insurance|Insurance|bus.insurance|0.14
            legal|Legal / Finance / Professional Fees|bus.legal|0.11
            marketing|Marketing|bus.marketing|0.03
            audit|Audit & Compliance|bus.audit|0.04
            uniforms|Uniforms & Other Consumables|bus.uniforms|0.07
            assistive_technology|Assistive Technology|bus.at|0
            central|Central / Head Office Recharges|bus.central|0
            other_overheads|Additional Overheads (Total)|bus.other|0
            registration|CQC Registration Fees|bus.cqc|0.09
            not_itemised|Not itemised|bus.rest|0.01
            """;
    private static final String STAFFING = """
            nursing|Nursing Staff|staff.nursing|206.91
            care|Care Staff|staff.care|316.27
            therapy|Therapy Staff|staff.therapy|4.77
            activity|Activity Coordinators|staff.activity|7.62
            management|Service Management|staff.mgmt|28.12
            reception|Reception Staff|staff.reception|8.37
            chefs|Chefs|staff.chefs|23.01
            domestic|Domestic Staff|staff.domestic|31.07
            maintenance|Maintenance Staff|staff.maint|7.43
            other_staff|Other Staffing|staff.other|8.21
            """;
    private static final String PREMISES = """
            fixtures|Fixtures and fittings|prem.fixtures|6.27
            repairs|Repairs and maintenance|prem.repairs|15.84
            furniture|Furniture and equipment|prem.furniture|4.15
            other_premises|Other premises|prem.other|0
            """;
    private static final String SUPPLIES = """
            food|Food|supp.food|30.02
            cleaning|Cleaning supplies|supp.cleaning|7.54
            medical|Medical supplies|supp.medical|4.34
            protective|PPE|supp.ppe|2.3
            office|Office supplies|supp.office|2.15
            insurance|Insurance|supp.insurance|5.75
            registration|Registration fees|supp.registration|3.35
            telephone|Telephone|supp.telephone|1.29
            council_tax|Council tax|supp.counciltax|0.68
            utilities|Utilities|supp.utilities|32.57
            waste|Waste|supp.waste|5
            transport|Transport|supp.transport|0.76
            other_supplies|Other supplies|supp.other|1.92
            """;
    private static final String HEAD_OFFICE = """
            central|Central management|ho.central|6.65
            support|Support services|ho.support|3.36
            recruitment|Recruitment and training|ho.recruit|3.52
            other_head_office|Other head office|ho.other|0
            """;

    private AnnexA() {}

    /** Home care, GBP per contact hour. */
    static CostModel homeCare() {
        var unit = "GBP/hour";
        var model = Models.named("home-care-test");
        block(model, "careworker", unit, CAREWORKER, "staff");
        block(model, "business", unit, BUSINESS, "suppliers");
        block(model, "surplus", unit, "roo_line|Surplus / Profit Contribution|roo|1.08\n", "operators");
        model.total("careworker_total", unit, "careworker")
                .total("business_total", unit, "business")
                .total("price", unit, "careworker_total", "business_total", "surplus");
        return load(
                model,
                Map.of(
                        "careworker_total", List.of("cw.total", "Care worker costs"),
                        "business_total", List.of("bus.total", "Business costs"),
                        "price", List.of("total", "Total Cost Per Hour")));
    }

    /** Care homes, GBP per resident per week. */
    static CostModel careHome() {
        var unit = "GBP/resident/week";
        var model = Models.named("care-home-test");
        block(model, "staffing", unit, STAFFING, "staff");
        block(model, "premises", unit, PREMISES, "suppliers");
        block(model, "supplies", unit, SUPPLIES, "suppliers");
        block(model, "head_office", unit, HEAD_OFFICE, "operators");
        block(model, "operations_return", unit, "roo_line|Return on operations|roo|34.34\n", "operators");
        block(model, "capital_return", unit, "roc_line|Return on capital|roc|46.77\n", "investors");
        model.total("staffing_total", unit, "staffing")
                .total("premises_total", unit, "premises")
                .total("supplies_total", unit, "supplies")
                .total("head_office_total", unit, "head_office")
                .total("operating_cost", unit, "staffing", "premises", "supplies", "head_office")
                .total("price", unit, "operating_cost", "operations_return", "capital_return");
        return load(
                model,
                Map.of(
                        "staffing_total", List.of("staff.total"),
                        "premises_total", List.of("prem.total"),
                        "supplies_total", List.of("supp.total"),
                        "head_office_total", List.of("ho.total"),
                        "price", List.of("total")));
    }

    private static void block(Models model, String id, String unit, String lines, String paidTo) {
        model.block(id, unit);
        lines.lines().forEach(line -> {
            var words = line.split("\\|", -1);
            model.value(words[0], words[3]).called(words[1], words[2]).paidTo(paidTo);
        });
    }

    private static CostModel load(Models model, Map<String, List<String>> aliases) {
        var draft = model.draft();
        var totals = draft.totals().stream()
                .map(total -> new TotalDraft(
                        total.id(),
                        total.label(),
                        total.unit(),
                        total.note(),
                        aliases.getOrDefault(total.id().value(), List.of()).stream()
                                .map(Text::of)
                                .toList(),
                        total.sum(),
                        total.formula()))
                .toList();
        return CostModel.load(new ModelDraft(
                draft.id(),
                draft.title(),
                draft.version(),
                draft.source(),
                draft.note(),
                draft.units(),
                draft.selectors(),
                draft.parameters(),
                draft.workings(),
                draft.blocks(),
                totals,
                draft.headline(),
                draft.pay(),
                draft.returns()));
    }
}
