package org.anlan.logistics.allocation;

/// An open way from a depot to a place; a pair without a route is closed.
///
/// @param minutes one way
public record Route(String depot, String place, long minutes) {

    public Route {
        Limits.require("minutes", minutes, 0, Limits.LONGEST_MINUTES);
    }
}
