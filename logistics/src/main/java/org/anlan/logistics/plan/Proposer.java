package org.anlan.logistics.plan;

import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;

/// Who proposed a plan: a person, or the house by its rules.
///
/// @param phone the number beside the name; empty text for the house
public record Proposer(ActorId id, String name, String phone) {

    /// The house itself.
    public static final Proposer HOUSE = new Proposer(ActorId.HOUSE, "系统按规则拟定", "");

    /// A person.
    public static Proposer of(Actor actor) {
        return new Proposer(actor.id(), actor.name(), actor.phone());
    }
}
