package org.anlan.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// 200 outbreaks that rise and fall, their reports late by a geometric delay; nothing is fitted to
/// them.
@DisplayName("Over many made-up outbreaks the nowcast of the last fourteen days")
class NowcastSkillTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 7, 1);
    private static final LocalDate NOW = FIRST.plusDays(26);
    private static final int OUTBREAKS = 200;

    /// Errors of the nowcast and of the bare reports, and how often the interval held the truth.
    private record Skill(double error, double bare, double covered) {}

    private static Skill skill(double stays, double staysLater, DelayHabit habit) {
        double error = 0;
        double bare = 0;
        double covered = 0;
        for (int seed = 0; seed < OUTBREAKS; seed++) {
            var items = outbreak(new SplittableRandom(seed), stays, staysLater);
            var days = ItemNowcast.of(items, NOW, habit, Optional.empty(), 14);
            for (var day : days) {
                var truth = items.stream().filter(i -> i.event().equals(day.day())).count();
                error += Math.abs(day.mean() - truth);
                bare += truth - day.reported();
                covered += day.quantile(0.05) <= truth && truth <= day.quantile(0.95) ? 1 : 0;
            }
        }
        var n = OUTBREAKS * 14.0;
        return new Skill(error / n, bare / n, covered / n);
    }

    /// Each evening an item stays unreported with a chance, another from day 18 on.
    private static List<DatedItem> outbreak(SplittableRandom random, double stays, double later) {
        var items = new ArrayList<DatedItem>();
        for (int day = 0; day <= 26; day++) {
            var mean = 40 * Math.exp(-Math.pow((day - 18) / 7.0, 2));
            var count =
                    new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            for (int k = 0; k < count; k++) {
                int report = day;
                while (report - day < 14 && random.nextDouble() < (report < 18 ? stays : later)) {
                    report++;
                }
                items.add(new DatedItem(FIRST.plusDays(day), FIRST.plusDays(report)));
            }
        }
        return items;
    }

    @Test
    @DisplayName("errs less than half as much as the bare reports where past events gave the curve")
    void steadyDelaysWithACurve() {
        var skill = skill(0.75, 0.75, curve(0.75));
        assertThat(skill.error()).as("%s", skill).isLessThan(0.5 * skill.bare());
        assertThat(skill.covered()).as("%s", skill).isBetween(0.85, 0.97);
    }

    @Test
    @DisplayName("still errs less than the bare reports where every delay is thought as likely")
    void steadyDelaysWithoutACurve() {
        var skill = skill(0.75, 0.75, DelayHabit.EMERGENCY);
        assertThat(skill.error()).as("%s", skill).isLessThan(0.9 * skill.bare());
        assertThat(skill.covered()).as("%s", skill).isBetween(0.8, 0.97);
    }

    /// It is not good then: the flat curve expects late reports that no longer come.
    @Test
    @DisplayName("errs less than one that forgets nothing when reporting speeds up")
    void delaysThatShrink() {
        var forgets = skill(0.85, 0.7, new DelayHabit(14, 2.5, 0, List.of()));
        var keeps = skill(0.85, 0.7, new DelayHabit(14, 0, 0, List.of()));
        var emergency = skill(0.85, 0.7, DelayHabit.EMERGENCY);
        assertThat(forgets.error())
                .as("%s, %s, %s", forgets, keeps, emergency)
                .isLessThan(0.8 * keeps.error());
    }

    private static DelayHabit curve(double stays) {
        var shares =
                IntStream.rangeClosed(0, 14)
                        .mapToObj(d -> d == 14 ? 1 : 1 - Math.pow(stays, d + 1))
                        .toList();
        return new DelayHabit(14, 2.5, 20, shares);
    }
}
