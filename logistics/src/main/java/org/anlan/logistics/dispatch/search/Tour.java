package org.anlan.logistics.dispatch.search;

import java.util.Arrays;

/// The drops of one trip in order: which piece, how many packs. Immutable; drops at one place that
/// stand next to each other are one stop.
final class Tour {

    private final int[] pieces;
    private final int[] packs;
    private final long grams;
    private final long room;

    private Tour(int[] pieces, int[] packs, long grams, long room) {
        this.pieces = pieces;
        this.packs = packs;
        this.grams = grams;
        this.room = room;
    }

    static Tour of(DepotBook book, int[] pieces, int[] packs) {
        long grams = 0;
        long room = 0;
        for (int i = 0; i < pieces.length; i++) {
            grams += packs[i] * book.piece(pieces[i]).grams();
            room += packs[i] * book.piece(pieces[i]).room();
        }
        return new Tour(pieces, packs, grams, room);
    }

    int size() {
        return pieces.length;
    }

    int piece(int drop) {
        return pieces[drop];
    }

    int packs(int drop) {
        return packs[drop];
    }

    long grams() {
        return grams;
    }

    long room() {
        return room;
    }

    /// With more packs of a piece: added to its own drop at that place in the order, or as a new
    /// drop before it.
    Tour with(DepotBook book, int at, int piece, int more) {
        long heavier = grams + more * book.piece(piece).grams();
        long larger = room + more * book.piece(piece).room();
        if (at < pieces.length && pieces[at] == piece) {
            var counts = packs.clone();
            counts[at] += more;
            return new Tour(pieces, counts, heavier, larger);
        }
        return new Tour(inserted(pieces, at, piece), inserted(packs, at, more), heavier, larger);
    }

    private static int[] inserted(int[] from, int at, int value) {
        var to = Arrays.copyOf(from, from.length + 1);
        System.arraycopy(from, at, to, at + 1, from.length - at);
        to[at] = value;
        return to;
    }

    /// Drops from one to before another.
    Tour part(DepotBook book, int from, int to) {
        return of(book, Arrays.copyOfRange(pieces, from, to), Arrays.copyOfRange(packs, from, to));
    }

    /// These drops and then those of another.
    Tour then(DepotBook book, Tour other) {
        return of(book, joined(pieces, other.pieces), joined(packs, other.packs));
    }

    private static int[] joined(int[] one, int[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
