package org.anlan.logistics.road;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.domain.RegionCode;

/// The road between two neighbouring counties, both ways.
///
/// @param a the smaller code
/// @param b the larger code
public record Link(RegionCode a, RegionCode b) {

    private static final Pattern FORM = Pattern.compile("([0-9]{6})-([0-9]{6})");

    public Link {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "Link (%s, %s) must name the smaller code first.".formatted(a, b));
        }
    }

    /// The link between two different counties, in either order.
    public static Link between(RegionCode one, RegionCode other) {
        return one.compareTo(other) < 0 ? new Link(one, other) : new Link(other, one);
    }

    /// Reads `340102-340103`, in either order; empty if it is no such text.
    public static Optional<Link> read(String text) {
        var found = FORM.matcher(text);
        return found.matches() && !found.group(1).equals(found.group(2))
                ? Optional.of(
                        between(new RegionCode(found.group(1)), new RegionCode(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return a + "-" + b;
    }
}
