package org.anlan.store.open;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// The installation was put back from a backup, and what was sealed after it may be lost.
///
/// @param region the province
/// @param takenAt machine time of the backup
/// @param position of its head: the chain goes on after it
/// @param hash of its head
@Stated("core.Restored/1")
public record Restored(RegionCode region, Instant takenAt, long position, String hash)
        implements Fact {

    @Override
    public String subject() {
        return "installation";
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
