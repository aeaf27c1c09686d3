package org.anlan.store.outbound;

/// One target of one channel that the operator set up, such as a mailbox.
///
/// @param channel the channel's name
/// @param target where to, as the channel understands it
/// @param shown the target as people may see it: a phone's number is masked, a secret left out
public record Way(String channel, String target, String shown) {}
