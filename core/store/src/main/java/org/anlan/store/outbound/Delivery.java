package org.anlan.store.outbound;

/// A message as handed to its channel.
///
/// @param key the same on every attempt
/// @param target where to, as the channel understands it: an address, a file name
/// @param payload the message itself
/// @param attempt from 1
public record Delivery(String key, String target, String payload, int attempt) {}
