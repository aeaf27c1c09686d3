package org.anlan.domain;

import java.util.UUID;

/// Who did something: a person, a device or the house itself.
public record ActorId(UUID value) {

    /// The house itself: consumers and clocks act under this id.
    public static final ActorId HOUSE = new ActorId(new UUID(0, 0));

    /// Reads the text form of a UUID.
    public static ActorId of(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
