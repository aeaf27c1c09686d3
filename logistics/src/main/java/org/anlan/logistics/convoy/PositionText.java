package org.anlan.logistics.convoy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.web.Problem;

/// The text message by which a driver tells where the truck is:
///
///     [位置] 车牌 地点 [HH:MM]
///     [位置] 车牌 经度,纬度 [HH:MM]
///
/// Blanks, full-width letters and a dot in the plate do not matter; without a time it is now.
///
/// @param plate as it is compared: capitals without dots and blanks
/// @param place a name of a place; empty text where a position is told
/// @param point the position, if told
/// @param time hour and minute of Shanghai, if told
record PositionText(
        String plate, String place, Optional<PlacePoints.Point> point, Optional<String> time) {

    private static final Pattern MARK = Pattern.compile("^(位置|WZ|wz)[::]?\\s*");
    private static final Pattern POINT =
            Pattern.compile("([0-9]{2,3}\\.[0-9]{1,6})[,,]([0-9]{1,2}\\.[0-9]{1,6})");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final String FORM = "短信格式:车牌 地点(或 经度,纬度)[时:分],例如“皖A12345 肥西县 14:30”。";

    /// @throws Problem 422 naming the form, if it is not one of these
    static PositionText read(String text) {
        var plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        var words = List.of(plain.replaceFirst("").strip().split("\\s+"));
        if (words.size() < 2 || words.size() > 3) {
            throw refused();
        }
        var time = words.size() == 3 ? Optional.of(words.get(2)) : Optional.<String>empty();
        if (time.filter(t -> !TIME.matcher(t).matches()).isPresent()) {
            throw refused();
        }
        var point = point(words.get(1));
        return new PositionText(
                plate(words.getFirst()), point.isPresent() ? "" : words.get(1), point, time);
    }

    /// A plate as it is compared.
    static String plate(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•.-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<PlacePoints.Point> point(String word) {
        var found = POINT.matcher(word);
        return found.matches()
                ? Optional.of(
                        new PlacePoints.Point(
                                Double.parseDouble(found.group(1)),
                                Double.parseDouble(found.group(2))))
                : Optional.empty();
    }

    private static Problem refused() {
        return Problem.field("text", "form", FORM);
    }
}
