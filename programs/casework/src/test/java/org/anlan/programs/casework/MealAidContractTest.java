package org.anlan.programs.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Money;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.testing.Places;
import org.anlan.programs.spi.testing.ReliefProgrammeContract;

class MealAidContractTest extends ReliefProgrammeContract {

    @Override
    protected ReliefProgramme programme() {
        return new MealAid();
    }

    @Override
    protected Collection<Standard> rows() {
        return List.of(
                new Standard(
                        "meal-daily",
                        "每日伙食",
                        Standard.Kind.FIXED,
                        Places.PROVINCE,
                        Optional.empty(),
                        "",
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        Optional.of(Money.ofYuan("15.50")),
                        OptionalInt.empty(),
                        "甲文",
                        false));
    }

    @Override
    protected Application granted() {
        return new Application(
                Places.TOWN,
                Optional.empty(),
                LocalDate.of(2020, 7, 14),
                2,
                OptionalInt.of(7),
                Map.of(
                        Circumstance.RELIEF_RESPONSE, Finding.YES,
                        Circumstance.NO_HOME, Finding.YES));
    }
}
