package org.anlan.app.drill.stage;

import java.time.Instant;
import java.util.List;

/// A part of the drill: things that people do at civil instants.
public interface Stage {

    /// Something that happens.
    ///
    /// @param at civil instant; the clock is turned there first
    /// @param what a few words for the progress bar
    /// @param deed what people do, over HTTP
    record Event(Instant at, String what, Runnable deed) {}

    /// A short name, as in the summary.
    String name();

    /// Its events, in any order.
    List<Event> events();

    /// What it found, for the summary: a value that can be written as JSON.
    Object result();
}
