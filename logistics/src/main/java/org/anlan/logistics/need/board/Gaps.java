package org.anlan.logistics.need.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Expectations;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.need.Basis;

/// All that a gap board shows, as of an instant.
///
/// @param position the journal position that figures were read at
/// @param issue the nowcast or forecast the needs rest on; empty for reports
/// @param counties with people, by code
record Gaps(
        Basis basis,
        GapKind kind,
        NeedProfile profile,
        Optional<Expectations.Issue> issue,
        long position,
        Instant at,
        List<CountyGaps> counties) {

    Gaps {
        counties = List.copyOf(counties);
    }
}
