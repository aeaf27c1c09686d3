package org.anlan.logistics.allocation;

/// Two codes that together name something: depot and item, place and item, depot and place.
record Pair(String first, String second) {}
