package org.anlan.forecasting.consultation;

import java.util.List;
import org.anlan.domain.indicator.Bilingual;

/// A page of the evidence 材料.
///
/// @param code such as `rain`
/// @param fields that this package itself fills
/// @see "design/screens.md 5: 雨 水 工 险 灾 救 物"
record EvidencePage(String code, Bilingual title, List<String> fields) {

    /// In the order in which a session turns them.
    static final List<EvidencePage> ALL =
            List.of(
                    page("rain", "雨", "Rain", "rain", "rarity"),
                    page("water", "水", "Water", "levels", "forecasts"),
                    page("works", "工", "Works"),
                    page("danger", "险", "Incidents"),
                    page("damage", "灾", "Damage", "figures", "counties"),
                    page("relief", "救", "Relief", "responses", "proposals"),
                    page("goods", "物", "Goods", "goods"),
                    page("past", "例", "Past cases", "pastCases"));

    private static EvidencePage page(String code, String zh, String en, String... fields) {
        return new EvidencePage(code, new Bilingual(zh, en), List.of(fields));
    }
}
