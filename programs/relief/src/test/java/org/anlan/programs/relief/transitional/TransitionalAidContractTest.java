package org.anlan.programs.relief.transitional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.testing.Places;
import org.anlan.programs.spi.testing.ReliefProgrammeContract;

class TransitionalAidContractTest extends ReliefProgrammeContract {

    @Override
    protected ReliefProgramme programme() {
        return new TransitionalAid();
    }

    @Override
    protected Collection<Standard> rows() {
        return Table.ROWS;
    }

    @Override
    protected Application granted() {
        return new Application(
                Places.TOWN,
                Optional.empty(),
                LocalDate.of(2020, 7, 14),
                4,
                OptionalInt.of(120),
                Map.of(
                        Circumstance.RELIEF_RESPONSE, Finding.YES,
                        Circumstance.FLOODED_LONG, Finding.YES));
    }
}
