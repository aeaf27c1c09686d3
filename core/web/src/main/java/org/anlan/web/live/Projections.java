package org.anlan.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.domain.Fact;

/// What screens may see of each kind of fact; kinds without a projection are not shown.
///
/// Filled before the server starts, read-only afterwards.
public final class Projections {

    private final Map<Class<?>, Function<Fact, Map<String, Object>>> byKind = new HashMap<>();

    /// Shows a kind of fact by a few named values.
    public <F extends Fact> Projections show(
            Class<F> kind, Function<? super F, Map<String, Object>> projection) {
        byKind.put(kind, fact -> projection.apply(kind.cast(fact)));
        return this;
    }

    Optional<Map<String, Object>> of(Fact fact) {
        return Optional.ofNullable(byKind.get(fact.getClass())).map(p -> p.apply(fact));
    }
}
