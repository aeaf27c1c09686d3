package org.anlan.logistics.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.indicator.CatalogueTable;

/// The numbers of policy, from the table `policy.tsv`. Immutable.
public final class Policies {

    private final String version;
    private final Map<String, Long> values = new HashMap<>();

    private Policies(CatalogueTable table) {
        version = table.version();
        table.rows().forEach(row -> values.put(row.get("key"), Long.valueOf(row.get("value"))));
    }

    /// The policy that came with this build: a sample.
    public static Policies bundled() {
        return new Policies(CatalogueTable.resource(Policies.class, "policy.tsv"));
    }

    /// What the table calls its own version.
    public String version() {
        return version;
    }

    /// A number of the table, in the unit it states.
    ///
    /// @throws IllegalArgumentException if there is none of that key
    public long get(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Policy (%s) is not stated.".formatted(key));
        }
        return value;
    }
}
