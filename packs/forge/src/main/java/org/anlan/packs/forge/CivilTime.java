package org.anlan.packs.forge;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Times of the sources as local civil time of China, with the precision in which they were
/// written.
final class CivilTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    /// `2031-07-12` stays; `2031-07-12T11:00+08:00` becomes `2031-07-12T11:00`.
    static String local(String written) {
        return isDay(written)
                ? written
                : OffsetDateTime.parse(written)
                        .atZoneSameInstant(CHINA)
                        .toLocalDateTime()
                        .toString();
    }

    /// `day` or `minute`.
    static String precision(String written) {
        return isDay(written) ? "day" : "minute";
    }

    private static boolean isDay(String written) {
        return !written.contains("T");
    }
}
