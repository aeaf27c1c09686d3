package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.indicator.Bilingual;

/// Relief goods at hand, and sent to where they are short. Answered by logistics; thread-safe; may
/// block.
public interface Supplies {

    /// Goods of one kind that left the depots, in units of that kind, none negative.
    ///
    /// @param item the kind's id
    /// @param name of the kind
    /// @param unit what it is counted in, such as 床
    /// @param sent units that left
    /// @param received units that were signed for
    /// @param lost units that were found missing on arrival
    /// @param sample whether some came from stock that is not official
    record Sent(
            String item,
            Bilingual name,
            Bilingual unit,
            long sent,
            long received,
            long lost,
            boolean sample) {}

    /// Goods of one kind in the books of the depots, in units of that kind, none negative.
    ///
    /// @param item the kind's id
    /// @param name of the kind
    /// @param unit what it is counted in, such as 床
    /// @param free units that may still be promised
    /// @param reserved units promised to plans that have not left yet
    /// @param transit units on the way
    /// @param depots how many depots have some free
    /// @param sample whether some are not official
    record AtHand(
            String item,
            Bilingual name,
            Bilingual unit,
            long free,
            long reserved,
            long transit,
            int depots,
            boolean sample) {}

    /// What is in the books now, in the order of the province's list of goods; a kind that no depot
    /// has in its books is not listed.
    List<AtHand> listAtHand();

    /// The goods sent for a disaster process by an instant of civil time, in the order of the
    /// province's list of goods; a kind of which nothing left is not listed.
    List<Sent> listSent(String process, Instant known);
}
