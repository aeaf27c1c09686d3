package org.anlan.dashboard.desk;

import java.util.Map;
import org.anlan.domain.indicator.Bilingual;

/// The names of the colours of warnings.
public final class WarningColours {

    private static final Map<String, Bilingual> NAMES =
            Map.of(
                    "BLUE", new Bilingual("蓝色", "blue"),
                    "YELLOW", new Bilingual("黄色", "yellow"),
                    "ORANGE", new Bilingual("橙色", "orange"),
                    "RED", new Bilingual("红色", "red"));

    private WarningColours() {}

    /// The name of a colour; the code itself where it has none.
    public static Bilingual name(String code) {
        return NAMES.getOrDefault(code, Bilingual.same(code));
    }
}
