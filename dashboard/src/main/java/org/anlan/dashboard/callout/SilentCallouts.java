package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The counties that have not answered one warning in force.
///
/// @param area the widest region the warning is for
/// @param counties how many are silent, at least 1
/// @param since civil time of the call
public record SilentCallouts(
        String warning, RegionCode area, String colour, int counties, Instant since) {

    /// One for each warning in force that somebody has not answered.
    public static List<SilentCallouts> list(Handle handle, Instant now) {
        return SqlCallouts.listSilent(handle, now);
    }
}
