package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;

/// Words of a document, some of them a way into the system. Immutable.
///
/// @param links in the order of the words, none over another
record Prose(String words, List<Link> links) {

    /// Nothing said.
    static final Prose NONE = of("");

    /// Some of the words, from a place to before another, counted in characters.
    ///
    /// @param way a path of the issuing installation, such as `/wall#/desk/incidents/7`
    record Link(int from, int to, String way) {

        private Link moved(int by) {
            return new Link(from + by, to + by, way);
        }
    }

    Prose {
        links = List.copyOf(links);
    }

    /// Words that open nothing.
    static Prose of(String words) {
        return new Prose(words, List.of());
    }

    /// Words that open what they tell of.
    static Prose linked(String words, String way) {
        return new Prose(words, List.of(new Link(0, words.length(), way)));
    }

    /// A template with `{}` filled in.
    static Prose filled(String template, Prose by) {
        var hole = template.indexOf("{}");
        return hole < 0
                ? of(template)
                : of(template.substring(0, hole)).then(by).then(template.substring(hole + 2));
    }

    /// All, with a mark between each two.
    static Prose joined(String mark, List<Prose> all) {
        var joined = NONE;
        for (var one : all) {
            joined = joined.isEmpty() ? one : joined.then(mark).then(one);
        }
        return joined;
    }

    /// Words that all open the same, or nothing.
    ///
    /// @param way empty text for nothing
    record Piece(String words, String way) {}

    /// The words cut where links begin and end, in order; none empty.
    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var told = 0;
        for (var link : links) {
            pieces.add(new Piece(words.substring(told, link.from()), ""));
            pieces.add(new Piece(words.substring(link.from(), link.to()), link.way()));
            told = link.to();
        }
        pieces.add(new Piece(words.substring(told), ""));
        pieces.removeIf(p -> p.words().isEmpty());
        return pieces;
    }

    Prose then(String more) {
        return then(of(more));
    }

    Prose then(Prose more) {
        var all = new ArrayList<>(links);
        more.links.forEach(l -> all.add(l.moved(words.length())));
        return new Prose(words + more.words, all);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
