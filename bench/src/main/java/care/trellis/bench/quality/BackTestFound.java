package care.trellis.bench.quality;

import care.trellis.quality.backtest.BackTestResult;
import care.trellis.quality.backtest.Calibration;
import care.trellis.quality.backtest.Cut;
import care.trellis.quality.backtest.Discrimination;
import care.trellis.quality.backtest.Interval;
import care.trellis.quality.backtest.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the figures of a back-test with all their digits, by the names that {@code backtest.R} gives them. */
final class BackTestFound {
    private static final List<String> FEATURES =
            List.of("complaints", "open", "managers", "share", "log_places", "grade", "years");

    private final List<String> figures = new ArrayList<>(List.of("figure,value"));
    private final List<String> intervals = new ArrayList<>(List.of("figure,low,high"));

    private BackTestFound() {}

    static void write(Path folder, BackTestResult result) throws IOException {
        var found = new BackTestFound();
        found.panel(result);
        result.views().forEach(found::view);
        result.calibrations().forEach(found::calibration);
        found.groups(result);
        Files.createDirectories(folder);
        Files.write(folder.resolve("figures.csv"), found.figures);
        Files.write(folder.resolve("intervals.csv"), found.intervals);
    }

    private void panel(BackTestResult result) {
        put("panel homes", result.panelHomes());
        put("panel snapshots", result.panelSnapshots());
        put("leaks compared", result.leaks().scores());
        put("leaks changed", result.leaks().changed());
        put("leaks known later", result.leaks().recordsKnownLater());
        result.fitted().ifPresent(model -> {
            put("fitted intercept", model.intercept());
            for (int i = 0; i < model.slopes().size(); i++) {
                put("fitted " + FEATURES.get(i), model.slopes().get(i).logOdds());
            }
        });
    }

    private void view(View view) {
        var name = "fall " + view.fallTo() + (view.gradedAgainOnly() ? " again" : " all");
        put(name + " n", view.homeQuarters());
        put(name + " homes", view.homes());
        put(name + " falls", view.falls());
        put(name + " base rate", view.baseRate());
        view.rules().forEach(rule -> rule(name + " " + rule.rule(), rule));
    }

    private void rule(String name, Discrimination rule) {
        put(name + " n", rule.homeQuarters());
        put(name + " homes", rule.homes());
        put(name + " falls", rule.falls());
        put(name + " silent", rule.silent());
        put(name + " falls silent", rule.fallsSilent());
        put(name + " auc", rule.auc());
        put(name + " auc", rule.interval());
        rule.cuts().forEach(cut -> cut(name + " at " + Math.round(cut.atLeast()), cut));
    }

    private void cut(String name, Cut cut) {
        put(name + " caught", cut.caught());
        put(name + " false", cut.falseAlarms());
        put(name + " missed", cut.missed());
        put(name + " quiet", cut.quiet());
        put(name + " hit", cut.hitRate());
        put(name + " rest", cut.restRate());
        put(name + " ratio", cut.riskRatio());
        put(name + " share", cut.caughtShare());
        put(name + " alarms", cut.falseAlarmsPer100HomeYears());
        put(name + " hit", cut.hitInterval());
        put(name + " ratio", cut.ratioInterval());
    }

    private void calibration(Calibration calibration) {
        var name = "calibration " + calibration.rule();
        put(name + " learnt from", calibration.learntFrom());
        for (int i = 0; i < calibration.fifths().size(); i++) {
            var fifth = calibration.fifths().get(i);
            put(name + " " + (i + 1) + " n", fifth.homeQuarters());
            put(name + " " + (i + 1) + " expected", fifth.expected());
            put(name + " " + (i + 1) + " observed", fifth.observed());
        }
    }

    private void groups(BackTestResult result) {
        for (var lead : result.leadTimes()) {
            var name = "lead " + Math.round(lead.atLeast());
            put(name + " falls", lead.falls());
            put(name + " warned", lead.warned());
            put(name + " quarter", lead.lowerQuartile());
            put(name + " half", lead.median());
            put(name + " three quarters", lead.upperQuartile());
        }
        for (var group : result.subgroups()) {
            var name = group.kind() + " " + group.name().replaceFirst(" of areas.*", "");
            put(name + " n", group.homeQuarters());
            put(name + " homes", group.homes());
            put(name + " falls", group.falls());
            put(name + " auc", group.auc());
            put(name + " auc", group.interval());
        }
    }

    private void put(String name, double value) {
        figures.add(name + "," + value);
    }

    private void put(String name, OptionalDouble value) {
        value.ifPresent(known -> put(name, known));
    }

    private void put(String name, Optional<Interval> interval) {
        interval.ifPresent(known -> intervals.add(name + "," + known.low() + "," + known.high()));
    }
}
