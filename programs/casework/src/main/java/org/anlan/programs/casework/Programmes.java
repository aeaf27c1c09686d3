package org.anlan.programs.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.ProgrammeName;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.Standards;

/// The programmes on the class path with the standards they decide by. Immutable, thread-safe.
final class Programmes {

    private final List<ReliefProgramme> programmes;
    private final Standards standards;

    Programmes(Collection<ReliefProgramme> programmes, Standards standards) {
        this.programmes =
                programmes.stream().sorted(Comparator.comparing(ReliefProgramme::id)).toList();
        this.standards = standards;
    }

    /// All that declare themselves as a service.
    static Programmes onClassPath(Standards standards) {
        var found = new ArrayList<ReliefProgramme>();
        ServiceLoader.load(ReliefProgramme.class, ReliefProgramme.class.getClassLoader())
                .forEach(found::add);
        return new Programmes(found, standards);
    }

    List<ReliefProgramme> list() {
        return programmes;
    }

    /// @throws IllegalArgumentException if it is not on the class path
    ReliefProgramme get(String id) {
        return programmes.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No programme (%s).".formatted(id)));
    }

    Decision decide(CaseFile file) {
        return get(file.opening().programme()).decide(file.application(), standards);
    }

    /// What the programme was called on the day a case was opened.
    Bilingual nameOf(CaseFile file) {
        return lineageOf(file).name();
    }

    /// The programme's name, body and basis on the day a case was opened.
    ProgrammeName lineageOf(CaseFile file) {
        return get(file.opening().programme()).lineage().on(file.opening().on());
    }

    /// A period in days that is in force for a case, if there is one.
    Optional<Integer> days(String standard, CaseFile file) {
        return standards
                .find(standard, file.application())
                .map(Standard::days)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
    }
}
