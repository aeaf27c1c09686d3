package org.anlan.programs.casework;

import java.time.LocalDate;
import java.util.List;
import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Arithmetic;
import org.anlan.programs.spi.Arithmetic.Factor;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Clause;
import org.anlan.programs.spi.Condition;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Lineage;
import org.anlan.programs.spi.Missing;
import org.anlan.programs.spi.ProgrammeName;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Standards;

/// A made-up programme for these tests: meals for the homeless after a relief response.
public final class MealAid implements ReliefProgramme {

    private static final Clause CLAUSE = new Clause("甲文", "第一条", Certainty.UNVERIFIED);
    private static final List<Condition> CONDITIONS =
            List.of(condition(Circumstance.RELIEF_RESPONSE), condition(Circumstance.NO_HOME));

    private static Condition condition(Circumstance evidence) {
        return new Condition(evidence.id(), evidence.label(), CLAUSE, evidence);
    }

    @Override
    public String id() {
        return "meal-aid";
    }

    @Override
    public Lineage lineage() {
        return new Lineage(
                "灾民伙食",
                List.of(
                        new ProgrammeName(
                                new Bilingual("伙食救助", "meal aid"),
                                "应急管理部门",
                                "甲文",
                                LocalDate.of(2005, 12, 29),
                                Certainty.UNVERIFIED)));
    }

    @Override
    public List<Condition> conditions() {
        return CONDITIONS;
    }

    @Override
    public boolean answersTo(Damage damage, Application prefilled) {
        return damage != Damage.MODERATE;
    }

    @Override
    public Decision decide(Application application, Standards standards) {
        for (var condition : CONDITIONS) {
            switch (condition.holdsFor(application)) {
                case NO -> {
                    return new Decision.Refused(condition);
                }
                case NOT_CHECKED -> {
                    return new Decision.Undecided(List.of(Missing.of(condition.evidence())));
                }
                case YES -> {}
            }
        }
        var days = application.days().orElse(0);
        var daily = standards.find("meal-daily", application);
        if (days == 0) {
            return new Decision.Undecided(List.of(Missing.days()));
        }
        return daily.<Decision>map(
                        standard ->
                                new Decision.Granted(
                                        new Arithmetic(
                                                standard.amount().orElseThrow(),
                                                new Bilingual("人·日", "person and day"),
                                                List.of(
                                                        new Factor(
                                                                application.persons(),
                                                                new Bilingual("人", "persons")),
                                                        new Factor(
                                                                days, new Bilingual("日", "days")))),
                                        List.of(standard),
                                        List.of()))
                .orElseGet(
                        () ->
                                new Decision.Undecided(
                                        List.of(Missing.standard("meal-daily", application))));
    }
}
