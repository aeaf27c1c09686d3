package org.anlan.programs.relief.transitional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Lineage;
import org.anlan.programs.spi.Missing;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.Standards;

/// Transitional living aid (过渡期生活救助): a daily amount per person while a family can neither live
/// at home nor feed itself.
///
/// Only after a relief response was activated, and only if the family has no home, no income and no
/// means of self-help (all three), or its home stands under water for long. Amount: people × days ×
/// `transitional-daily`, for at most `transitional-period` days. A day not yet counted is not 0.
///
/// @see "relief standards of 宿州市, 2024, as found on a public page; the national text was not read"
public final class TransitionalAid implements ReliefProgramme {

    private static final String DAILY = "transitional-daily";
    private static final String PERIOD = "transitional-period";
    private static final Clause CLAUSE =
            new Clause("宿州市救助标准 2024", "过渡期生活救助", Certainty.UNVERIFIED);

    private static final Condition RESPONSE = condition(Circumstance.RELIEF_RESPONSE);
    private static final List<Condition> NEED =
            List.of(
                    condition(Circumstance.NO_HOME),
                    condition(Circumstance.NO_INCOME),
                    condition(Circumstance.NO_SELF_HELP));

    @Override
    public String id() {
        return "transitional-aid";
    }

    @Override
    public Lineage lineage() {
        return Names.LINEAGE;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(RESPONSE, NEED.get(0), NEED.get(1), NEED.get(2));
    }

    @Override
    public boolean answersTo(Damage damage, Application prefilled) {
        return damage != Damage.MODERATE
                || prefilled.finding(Circumstance.NO_HOME) == Finding.YES
                || prefilled.finding(Circumstance.FLOODED_LONG) == Finding.YES;
    }

    @Override
    public Decision decide(Application application, Standards standards) {
        var failed = failed(application);
        if (failed.isPresent()) {
            return new Decision.Refused(failed.get());
        }
        var missing = unchecked(application);
        if (application.days().orElse(0) == 0) {
            missing.add(Missing.days());
        }
        var daily = standards.find(DAILY, application).filter(s -> s.amount().isPresent());
        var period = standards.find(PERIOD, application).filter(s -> s.days().isPresent());
        if (daily.isEmpty()) {
            missing.add(Missing.standard(DAILY, application));
        }
        if (period.isEmpty()) {
            missing.add(Missing.standard(PERIOD, application));
        }
        return missing.isEmpty()
                ? granted(application, daily.orElseThrow(), period.orElseThrow())
                : new Decision.Undecided(missing);
    }

    /// The first condition that fails for sure; none while an open question could still mend it.
    private static Optional<Condition> failed(Application application) {
        if (RESPONSE.holdsFor(application) == Finding.NO) {
            return Optional.of(RESPONSE);
        }
        if (application.finding(Circumstance.FLOODED_LONG) != Finding.NO) {
            return Optional.empty();
        }
        return NEED.stream().filter(c -> c.holdsFor(application) == Finding.NO).findFirst();
    }

    /// What must still be checked before anything can be granted.
    private static List<Missing> unchecked(Application application) {
        var missing = new ArrayList<Missing>();
        if (RESPONSE.holdsFor(application) == Finding.NOT_CHECKED) {
            missing.add(Missing.of(RESPONSE.evidence()));
        }
        var three =
                NEED.stream().map(c -> c.holdsFor(application)).reduce(Finding.YES, Finding::and);
        var flooded = application.finding(Circumstance.FLOODED_LONG);
        if (three.or(flooded) == Finding.NOT_CHECKED) {
            if (three == Finding.NO) {
                missing.add(Missing.of(Circumstance.FLOODED_LONG));
            }
            NEED.stream()
                    .filter(c -> three == Finding.NOT_CHECKED)
                    .filter(c -> c.holdsFor(application) == Finding.NOT_CHECKED)
                    .forEach(c -> missing.add(Missing.of(c.evidence())));
        }
        return missing;
    }

    private static Decision granted(Application application, Standard daily, Standard period) {
        var stated = application.days().orElseThrow();
        var days = Math.min(stated, period.days().orElseThrow());
        var sum =
                new Arithmetic(
                        daily.amount().orElseThrow(),
                        new Bilingual("人·日", "person and day"),
                        List.of(
                                new Factor(application.persons(), new Bilingual("人", "persons")),
                                new Factor(days, new Bilingual("日", "days"))));
        return new Decision.Granted(sum, List.of(daily, period), notes(stated, days, daily));
    }

    private static List<Bilingual> notes(int stated, int days, Standard daily) {
        var notes = new ArrayList<Bilingual>();
        if (stated > days) {
            notes.add(
                    new Bilingual(
                            "无房 %d 日,按期限计 %d 日".formatted(stated, days),
                            "%d days without a home, %d counted, the limit"
                                    .formatted(stated, days)));
        }
        if (daily.kind() == Standard.Kind.FLOOR) {
            notes.add(new Bilingual("按下限计算,县级可提高", "At the floor; the county may give more"));
        }
        return notes;
    }

    private static Condition condition(Circumstance evidence) {
        return new Condition(evidence.id(), evidence.label(), CLAUSE, evidence);
    }
}
