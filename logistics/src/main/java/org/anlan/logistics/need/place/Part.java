package org.anlan.logistics.need.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Shelter;

/// People at one place, and into which places they divide.
///
/// The counted parts of a place add up to it exactly: what they leave over is a part of its own
/// (其余). Where those listed below add to more than the place, it stays whole and they are listed
/// without being counted ([#exceeded]): so the needs of parts never add to more than the whole's.
///
/// @param region the division it is or lies in
/// @param since civil time from which its people are displaced
/// @param below its parts, or what is listed below it without being counted
/// @param exceeded whether what is listed below adds to more than the place
public record Part(
        Kind kind,
        RegionCode region,
        Optional<Shelter> shelter,
        Denominator denominator,
        Instant since,
        List<Part> below,
        boolean exceeded) {

    /// What a part is.
    public enum Kind {
        COUNTY,
        TOWNSHIP,
        SHELTER,
        REST
    }

    public Part {
        below = List.copyOf(below);
    }

    /// A place that nothing is known below.
    public static Part of(Kind kind, RegionCode region, Denominator denominator, Instant since) {
        return new Part(kind, region, Optional.empty(), denominator, since, List.of(), false);
    }

    /// The same place with what is known below it.
    Part over(List<Part> listed) {
        if (listed.isEmpty()) {
            return this;
        }
        var sum = listed.stream().mapToLong(Part::people).reduce(0, Math::addExact);
        if (sum > people()) {
            return new Part(kind, region, shelter, denominator, since, listed, true);
        }
        var rest =
                sum == people()
                        ? Stream.<Part>empty()
                        : Stream.of(of(Kind.REST, region, denominator.rest(sum), since));
        var parts = Stream.concat(listed.stream(), rest).toList();
        return new Part(kind, region, shelter, denominator, since, parts, false);
    }

    /// How many people.
    public long people() {
        return denominator.people();
    }

    /// The parts that are counted: none where it stays whole.
    public List<Part> parts() {
        return exceeded ? List.of() : below;
    }

    /// The counted parts that divide no further; itself where it stays whole.
    public Stream<Part> leaves() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Part::leaves);
    }

    /// All places of a kind below it, counted or only listed.
    public Stream<Part> listed(Kind wanted) {
        return below.stream()
                .flatMap(
                        p ->
                                p.kind == wanted
                                        ? Stream.concat(Stream.of(p), p.listed(wanted))
                                        : p.listed(wanted));
    }
}
