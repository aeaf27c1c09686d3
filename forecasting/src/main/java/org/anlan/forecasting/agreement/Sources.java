package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who counted an indicator: the reports as reviewed when the evidence was frozen, each department,
/// and of the dead and missing the comparison of persons.
final class Sources {

    static final String REVIEWED = "应急(已审核报表)";
    static final String BY_PERSON = "逐人比对(各方一致)";

    private final Matter matter;
    private final List<SqlFiledFigures.Filed> filed;
    private final Optional<PersonTally> tally;

    Sources(Handle handle, Matter matter, PersonLists persons) {
        this.matter = matter;
        this.filed = SqlFiledFigures.list(handle, matter.consultation());
        this.tally = persons.tally(handle, matter);
    }

    List<Difference.Source> of(String indicator) {
        var sources = new ArrayList<Difference.Source>();
        matter.find(indicator)
                .flatMap(known -> Optional.ofNullable(known.reviewed()))
                .ifPresent(value -> sources.add(new Difference.Source(REVIEWED, value)));
        for (var department : filed) {
            department.items().stream()
                    .filter(item -> item.indicator().equals(indicator))
                    .forEach(
                            item ->
                                    sources.add(
                                            new Difference.Source(
                                                    department.department(), item.value())));
        }
        tally.flatMap(t -> t.of(indicator))
                .ifPresent(n -> sources.add(new Difference.Source(BY_PERSON, Integer.toString(n))));
        return sources;
    }
}
