package org.anlan.store.journal;

import java.time.Instant;
import java.util.OptionalLong;
import org.anlan.domain.ActorId;
import org.anlan.domain.Audience;
import org.anlan.domain.RegionCode;

/// One record of the journal, as stored.
///
/// @param position its place in the chain, from 1, without gaps
/// @param sealedAt machine time of sealing, to the microsecond; never runs back
/// @param knownAt civil time of sealing: "as of 14:20" is the last record known by 14:20
/// @param type kind and version, such as `ingest.ReportAccepted/1`
/// @param subject the thing it is about
/// @param region the region it concerns, as written
/// @param actor who answers for it
/// @param causedBy the fact it follows, if any
/// @param depth how many facts lie between it and an actor's own wish
/// @param audience who may be shown a projection
/// @param civilTime civil time of the transaction that stated it
/// @param origin the installation that sealed it
/// @param body the fact in canonical text
/// @param hash SHA-256 over the predecessor's hash and all fields above, in lower-case hex
public record SealedFact(
        long position,
        Instant sealedAt,
        Instant knownAt,
        String type,
        String subject,
        RegionCode region,
        ActorId actor,
        OptionalLong causedBy,
        int depth,
        Audience audience,
        Instant civilTime,
        String origin,
        String body,
        String hash) {}
