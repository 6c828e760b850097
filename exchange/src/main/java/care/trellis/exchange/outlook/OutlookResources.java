package care.trellis.exchange.outlook;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Sourced;
import care.trellis.exchange.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What care takes and who pays, in an outlook scenario. */
final class OutlookResources {
    private final OutlookWords words;

    OutlookResources(OutlookWords words) {
        this.words = words;
    }

    Optional<Resources> read(Section top, int baseYear) {
        var found = top.section("resources");
        if (found.isEmpty()) {
            return Optional.of(Resources.none(baseYear));
        }
        var section = found.get();
        int priceYear = words.year(section, "price_year", baseYear);
        var weeks = section.has("weeks_a_year") ? words.only(section, "weeks_a_year") : Resources.usualWeeks();
        section.tree("weeks_a_year");
        var growth = words.only(section, "growth");
        var spread = words.only(section, "growth_sd");
        var prices = prices(section);
        var packages = packages(section);
        var funding = funding(section);
        section.done();
        return words.made(
                section, () -> new Resources(packages, funding, weeks, growth, spread, priceYear, List.of(), prices));
    }

    private Map<Integer, Double> prices(Section section) {
        var prices = new TreeMap<Integer, Double>();
        section.wordsByWord("prices").forEach((year, level) -> {
            int at = words.year(section.subject() + ", prices", year, 0);
            double value = words.number(section.subject() + ", prices " + year, level);
            if (at > 0 && value != 0) {
                prices.put(at, value);
            } else if (at > 0) {
                words.fault(level.at(), section.subject() + ", prices " + year, level.value(), "above 0, such as 100");
            }
        });
        return prices;
    }

    private List<CarePackage> packages(Section section) {
        var packages = new ArrayList<CarePackage>();
        section.sections("packages", "package").forEach((name, each) -> {
            var setting = words.one("packages", name, Arrays.asList(Setting.values()));
            var hours = words.only(each, "hours_a_week");
            var posts = words.only(each, "posts_a_person");
            var postsAnHour = words.only(each, "posts_an_hour");
            var week = words.only(each, "pounds_a_week");
            var hour = words.only(each, "pounds_an_hour");
            each.done();
            setting.flatMap(at -> words.made(each, () -> new CarePackage(at, hours, posts, postsAnHour, week, hour)))
                    .ifPresent(packages::add);
        });
        return packages;
    }

    private List<FundingShare> funding(Section section) {
        var funding = new ArrayList<FundingShare>();
        for (var row : section.items("funding", "a map such as {setting: residential, shares: {council: 1}}")) {
            var setting = words.setting(row);
            var area = row.text("area").value();
            var ages = words.ages(row, AgeBand.andOver(0));
            row.require("shares");
            var shares = new EnumMap<Funder, Double>(Funder.class);
            row.wordsByWord("shares")
                    .forEach((funder, share) -> words.one(
                                    row.subject() + ", shares", funder, Arrays.asList(Funder.values()))
                            .ifPresent(who -> shares.put(who, words.number(row.subject() + ", shares", share))));
            var source = words.source(row);
            var status = words.status(row);
            row.done();
            words.made(row, () -> new FundingShare(setting, area, ages, shares, source, status))
                    .ifPresent(funding::add);
        }
        return funding;
    }

    /** The spread of the length of stay; the usual judgement where none is given. */
    Sourced stay(Section top) {
        var found = top.section("uncertainty");
        if (found.isEmpty()) {
            return Sourced.judged(0.1);
        }
        var stay = words.only(found.get(), "stay");
        found.get().require("stay");
        found.get().done();
        return stay;
    }
}
