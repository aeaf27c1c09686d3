package org.anlan.logistics.dispatch.search;

/// A way as one class of vehicles drives it.
record Leg(int minutes, int metres, int axleKilograms, int latestMinute) {}
