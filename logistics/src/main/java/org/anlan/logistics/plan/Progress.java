package org.anlan.logistics.plan;

/// Units of a line that moved on.
public record Progress(long released, long dispatched, long received, long lost) {

    static final Progress NONE = new Progress(0, 0, 0, 0);

    static Progress released(long units) {
        return new Progress(units, 0, 0, 0);
    }

    /// Units that left.
    public static Progress dispatched(long units) {
        return new Progress(0, units, 0, 0);
    }

    /// Units that arrived, and those that should have.
    public static Progress arrived(long received, long lost) {
        return new Progress(0, 0, received, lost);
    }
}
