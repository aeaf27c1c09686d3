package org.anlan.programs.spi;

import java.util.List;
import org.anlan.domain.port.DamageRows.Damage;

/// A relief programme of the policy: rules only.
///
/// It holds no state, reads no file, no network and no clock, gives the same answer to the same
/// question, answers every question, and may be asked by many threads at once. Each passes
/// `ReliefProgrammeContract` of this module's tests, and is found by `ServiceLoader` under this
/// type. Standards are data: amounts and periods come from [Standards], never from code.
public interface ReliefProgramme {

    /// A name that never changes, such as `transitional-aid`.
    String id();

    /// What it was called through time.
    Lineage lineage();

    /// The conditions a household must meet, in the order asked.
    List<Condition> conditions();

    /// Whether an accepted row of the damaged-homes list opens a case.
    ///
    /// @param damage how badly the home is damaged
    /// @param prefilled what the row says
    boolean answersTo(Damage damage, Application prefilled);

    /// What the rules say.
    Decision decide(Application application, Standards standards);
}
