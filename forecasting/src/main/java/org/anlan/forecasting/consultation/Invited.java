package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Who is asked, and for what.
///
/// @param departments by the names of their accounts
/// @param asked the quantity whose quantiles may be given 专业填报; empty: levels only
record Invited(List<String> departments, List<Expert> experts, Optional<AskedQuantity> asked) {

    Invited {
        departments = departments.stream().distinct().toList();
        experts = List.copyOf(experts);
    }

    /// Departments alone, as rules ask them.
    static Invited of(List<String> departments) {
        return new Invited(departments, List.of(), Optional.empty());
    }

    /// The same with what a form names in its place.
    ///
    /// @throws Problem 422 naming the field
    Invited with(
            @Nullable List<String> others,
            @Nullable List<Expert> otherExperts,
            @Nullable AskedQuantity otherAsked) {
        return new Invited(
                others == null ? departments : others,
                otherExperts == null ? experts : otherExperts,
                otherAsked == null ? asked : Optional.of(otherAsked));
    }

    /// @throws Problem 422 naming the field, if a name stands twice or what is asked cannot be
    void check(Gazetteer gazetteer, Instant now) {
        var seen = new HashSet<>(departments);
        for (int i = 0; i < experts.size(); i++) {
            if (!seen.add(experts.get(i).name())) {
                throw Problem.field(
                        "experts/%d/name".formatted(i),
                        "unique",
                        "“%s”已在名单中;同一人只列一次。".formatted(experts.get(i).name()));
            }
        }
        asked.ifPresent(quantity -> quantity.check(gazetteer, now));
    }

    /// All who are asked, departments first.
    List<Speaker> speakers() {
        return Stream.concat(
                        departments.stream()
                                .map(
                                        name ->
                                                new Speaker(
                                                        name,
                                                        Speaker.Kind.DEPARTMENT,
                                                        Optional.empty())),
                        experts.stream()
                                .map(
                                        expert ->
                                                new Speaker(
                                                        expert.name(),
                                                        Speaker.Kind.EXPERT,
                                                        Optional.ofNullable(expert.department()))))
                .toList();
    }

    /// The one of a name.
    Optional<Speaker> find(String name) {
        return speakers().stream().filter(speaker -> speaker.name().equals(name)).findFirst();
    }
}
