package org.anlan.logistics.stock;

/// All lots of a kind of goods in a depot.
public record Shelf(String depot, String item) {}
