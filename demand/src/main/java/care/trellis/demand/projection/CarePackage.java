package care.trellis.demand.projection;

import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person takes in a setting, on average: hours, staff and money.
 *
 * @param setting where paid care is given
 * @param hoursAWeek of care for each person, 0 to 168
 * @param postsAPerson staff posts for each person whatever the hours, such as 1.2 for a care-home place
 * @param postsAnHour staff posts for each weekly hour of care
 * @param poundsAWeek GBP for each person and week whatever the hours, in prices of {@link Resources#priceYear}
 * @param poundsAnHour GBP for each hour of care, in the same prices
 */
public record CarePackage(
        Setting setting,
        Sourced hoursAWeek,
        Sourced postsAPerson,
        Sourced postsAnHour,
        Sourced poundsAWeek,
        Sourced poundsAnHour) {
    private static final double MOST_HOURS = 168;
    private static final double MOST_POSTS = 20;
    private static final double MOST_POUNDS = 1e5;

    public CarePackage {
        var faults = new ArrayList<Fault>();
        var subject = setting.words() + ", ";
        if (!setting.isFormal()) {
            faults.add(Fault.of(setting.words(), "a package of paid care", "a setting with paid care"));
        }
        check(subject + "hours a week", hoursAWeek, MOST_HOURS, faults);
        check(subject + "posts a person", postsAPerson, MOST_POSTS, faults);
        check(subject + "posts an hour", postsAnHour, MOST_POSTS, faults);
        check(subject + "GBP a week", poundsAWeek, MOST_POUNDS, faults);
        check(subject + "GBP an hour", poundsAnHour, MOST_POUNDS, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void check(String subject, Sourced number, double most, List<Fault> faults) {
        if (!(number.value() >= 0 && number.value() <= most)) {
            faults.add(Fault.of(subject, Double.toString(number.value()), "from 0 to " + Spoken.whole(most)));
        }
    }

    /** GBP a week for one person with so many hours, in prices of the price year. */
    public double poundsAWeek(double hours) {
        return poundsAWeek.value() + hours * poundsAnHour.value();
    }

    /** GBP a week for one person with the usual hours. */
    public double usualPoundsAWeek() {
        return poundsAWeek(hoursAWeek.value());
    }

    /** Staff posts for one person with so many weekly hours. */
    public double posts(double hours) {
        return postsAPerson.value() + hours * postsAnHour.value();
    }

    /** Staff posts for one person with the usual hours. */
    public double usualPosts() {
        return posts(hoursAWeek.value());
    }

    List<Assumption> assumptions() {
        var all = new ArrayList<Assumption>();
        add(all, hoursAWeek, "hours of care in " + setting.words(), "hours per person per week");
        add(all, postsAPerson, "staff in " + setting.words(), "posts per person");
        add(all, postsAnHour, "staff in " + setting.words(), "posts per weekly hour of care");
        add(all, poundsAWeek, "cost in " + setting.words(), "GBP per person per week");
        add(all, poundsAnHour, "cost of care in " + setting.words(), "GBP per hour");
        return all;
    }

    private static void add(List<Assumption> all, Sourced number, String name, String unit) {
        if (number.value() != 0) {
            all.add(number.as(name, unit));
        }
    }
}
