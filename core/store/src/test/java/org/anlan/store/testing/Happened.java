package org.anlan.store.testing;

import java.util.List;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;

/// A fact for tests: something with a number happened to a subject.
@Stated("test.Happened/1")
public record Happened(String subject, int number) implements Fact {

    /// The rooms of a store that knows this kind only.
    public static final List<Room> ROOMS =
            List.of(new Room("core", "org/anlan/store/migrations", List.of(Happened.class)));

    @Override
    public RegionCode region() {
        return new RegionCode("340000");
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }

    /// States one in a transaction of its own.
    public static void state(OpenStore open, String subject, int number) {
        open.store().useTransaction(Cause.house(), tx -> tx.state(new Happened(subject, number)));
    }
}
