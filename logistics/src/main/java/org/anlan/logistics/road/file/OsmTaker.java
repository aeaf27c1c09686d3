package org.anlan.logistics.road.file;

import java.util.Map;

/// Takes the elements of an OpenStreetMap file one after another.
interface OsmTaker {

    /// A node, with degrees.
    void node(long id, double longitude, double latitude);

    /// A way over nodes.
    void way(long id, long[] nodes, Map<String, String> tags);
}
