package org.anlan.logistics.dispatch.search;

import org.anlan.logistics.dispatch.Delivery;

/// A part of a delivery in packs of one size.
///
/// @param node the place's number in the book
/// @param packs how many
/// @param units in each
/// @param grams each weighs
/// @param room each takes, in cubic centimetres
record Piece(Delivery delivery, int node, int packs, long units, long grams, long room) {

    static Piece of(Delivery from, int node, long packs, long units) {
        return new Piece(
                from,
                node,
                Math.toIntExact(packs),
                units,
                units * from.gramsPerUnit(),
                units * from.cubicCentimetresPerUnit());
    }

    int urgency() {
        return delivery.urgency();
    }
}
