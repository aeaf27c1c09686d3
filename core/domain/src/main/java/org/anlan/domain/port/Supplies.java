package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.indicator.Bilingual;

/// Relief goods sent to where they are short. Answered by logistics; thread-safe; may block.
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

    /// The goods sent for a disaster process by an instant of civil time, in the order of the
    /// province's list of goods; a kind of which nothing left is not listed.
    List<Sent> listSent(String process, Instant known);
}
