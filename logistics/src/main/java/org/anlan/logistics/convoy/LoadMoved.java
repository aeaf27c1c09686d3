package org.anlan.logistics.convoy;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A truck load went on: it was signed out, set out, told its position, arrived, was signed for or
/// handed out. Screens of the sender and the receiver read it anew.
///
/// @param load its id
/// @param plan id of its plan
/// @param region the county it goes to
/// @param state a name of [LoadState]; `HANDED_OUT` where goods were given to people
@Stated("logistics.LoadMoved/1")
public record LoadMoved(String load, String plan, RegionCode region, String state) implements Fact {

    /// As a load stands now.
    static LoadMoved of(Load load, String state) {
        return new LoadMoved(load.id().toString(), load.plan().toString(), load.region(), state);
    }

    @Override
    public String subject() {
        return load;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
