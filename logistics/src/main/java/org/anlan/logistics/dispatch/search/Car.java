package org.anlan.logistics.dispatch.search;

/// A vehicle of the depot: its class by number in the book, its own number from 1, drivers, and
/// the minute from which it is there.
record Car(int kind, int number, int drivers, int fromMinute) {

    boolean isLike(Car other) {
        return kind == other.kind && drivers == other.drivers && fromMinute == other.fromMinute;
    }
}
