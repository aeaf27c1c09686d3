package org.anlan.dashboard.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a document says, before it has a number.
///
/// @param process the disaster process; empty text when none is meant
/// @param base its counting base; empty text when none is meant
/// @param position journal position of what it says
/// @param knownAt civil time of it
/// @param file its name without ending
/// @param blocks the text from top to bottom
/// @param subject the one thing it is about, of which there is one such document
/// @param signer who signed what it says; empty where who issues it signs
record Draft(
        String process,
        String base,
        long position,
        Instant knownAt,
        String file,
        List<Paper.Block> blocks,
        Optional<String> subject,
        Optional<String> signer) {
    Draft {
        blocks = List.copyOf(blocks);
    }

    /// A document of figures.
    static Draft of(Situation situation, String file, List<Paper.Block> blocks) {
        return new Draft(
                situation.process().id(),
                situation.base().id(),
                situation.position(),
                situation.knownAt(),
                file + FlashText.time(situation.asOf()),
                blocks,
                Optional.empty(),
                Optional.empty());
    }
}
