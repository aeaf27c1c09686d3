package org.anlan.programs.casework;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A case was opened, reached another state, or was decided anew. Ids only.
///
/// @param id of the case
/// @param programme its programme
/// @param region the township
/// @param state a name of the states of a case
/// @param decision the number of the decision in force, from 1
@Stated("programs.CaseMoved/1")
public record CaseMoved(String id, String programme, RegionCode region, String state, int decision)
        implements Fact {

    @Override
    public String subject() {
        return id;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
