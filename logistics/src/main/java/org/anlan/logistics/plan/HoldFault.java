package org.anlan.logistics.plan;

/// Why a hold cannot be kept in full.
///
/// @param field of the edit that is wrong
/// @param rule what it breaks
record HoldFault(String field, String rule, String zh, String en) {}
