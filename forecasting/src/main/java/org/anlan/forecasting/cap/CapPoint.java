package org.anlan.forecasting.cap;

/// A position in degrees; CAP writes latitude first. WGS 84, which CGCS2000 equals here to a metre.
public record CapPoint(double latitude, double longitude) {

    public CapPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "Position (%s, %s) must be latitude and longitude in degrees."
                            .formatted(latitude, longitude));
        }
    }

    /// As it stands in a message: to the seventh digit, about a centimetre.
    String text() {
        return CapDecimal.write(latitude) + "," + CapDecimal.write(longitude);
    }

    static CapPoint parse(String text) {
        var comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException(
                    "Position (%s) must look like 31.87,117.23.".formatted(text));
        }
        return new CapPoint(
                CapDecimal.parse("latitude", text.substring(0, comma)).doubleValue(),
                CapDecimal.parse("longitude", text.substring(comma + 1)).doubleValue());
    }
}
