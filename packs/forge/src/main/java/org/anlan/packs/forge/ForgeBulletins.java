package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes `bulletins.csv` of a scenario: what was reported, as of when, for which area, from which
/// base, by whom.
///
/// One row a bulletin, in the order of the source; one column an indicator. Duplicates and
/// contradictions stay in: to tell them apart is the product's work. Empty means not reported.
public final class ForgeBulletins {

    /// Our indicator codes and the columns of the source they come from; an empty name has no
    /// column there.
    private static final List<Map.Entry<String, String>> INDICATORS =
            List.of(
                    Map.entry("people-affected", "people_affected"),
                    Map.entry("deaths", "deaths"),
                    Map.entry("missing", "missing"),
                    Map.entry("injured", "injured"),
                    Map.entry("evacuated-urgent", ""),
                    Map.entry("relocated", "people_relocated"),
                    Map.entry("relocated-central", "people_relocated_central"),
                    Map.entry("relocated-dispersed", "people_relocated_dispersed"),
                    Map.entry("shelters", "resettlement_sites"),
                    Map.entry("urgent-aid", "people_needing_urgent_aid"),
                    Map.entry("transitional-aid", ""),
                    Map.entry("drought-aid", ""),
                    Map.entry("rooms-collapsed", "rooms_collapsed"),
                    Map.entry("rooms-severe", "rooms_severe"),
                    Map.entry("rooms-moderate", "rooms_moderate"),
                    Map.entry("households-collapsed", "households_collapsed"),
                    Map.entry("households-severe", "households_severe"),
                    Map.entry("households-moderate", "households_moderate"),
                    Map.entry("crops-affected", "crop_area_ha"),
                    Map.entry("crops-damaged", ""),
                    Map.entry("crops-lost", "crop_lost_ha"),
                    Map.entry("loss-total", "loss_total_wan_yuan"),
                    Map.entry("loss-household", "loss_household_wan_yuan"),
                    Map.entry("loss-agriculture", "loss_agriculture_wan_yuan"),
                    Map.entry("loss-industry", "loss_industry_wan_yuan"),
                    Map.entry("loss-infrastructure", "loss_infrastructure_wan_yuan"),
                    Map.entry("loss-public", "loss_public_wan_yuan"),
                    Map.entry("townships-flooded", ""),
                    Map.entry("livestock-dead", ""));

    private static final List<String> HEAD =
            List.of(
                    "id",
                    "as_of",
                    "as_of_precision",
                    "published",
                    "area",
                    "base",
                    "body",
                    "rank",
                    "rounding",
                    "affected_cities",
                    "affected_counties",
                    "rooms_any_damage");

    private ForgeBulletins() {}

    /// Makes the file.
    ///
    /// @param args the bulletins of the source, the scenario folder
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        make(Table.read(Path.of(args[0])), Scenario.read(folder))
                .write(folder.resolve("bulletins.csv"));
    }

    static Table make(Table source, Scenario scenario) {
        var columns = new ArrayList<>(HEAD);
        INDICATORS.forEach(indicator -> columns.add(indicator.getKey()));
        columns.addAll(List.of("grade", "url", "note"));
        var bulletins = Table.of(columns.toArray(new String[0]));
        for (var row : source.rows()) {
            if (Table.value(row, "event_id").equals(scenario.id())) {
                bulletins.add(values(row, scenario).toArray());
            }
        }
        return bulletins.build();
    }

    private static List<String> values(Map<String, String> row, Scenario scenario) {
        var asOf = Table.value(row, "as_of");
        var body = Table.value(row, "reporting_body");
        var values = new ArrayList<String>();
        values.add(Table.value(row, "seq"));
        values.add(CivilTime.local(asOf));
        values.add(CivilTime.precision(asOf));
        values.add(Table.value(row, "published"));
        values.add(Table.value(row, "area_code"));
        values.add(scenario.base(Table.value(row, "base_text"), Table.value(row, "base_from")));
        values.add(body);
        values.add(scenario.rank(body));
        for (var column :
                List.of("people_rounding", "cities", "counties", "rooms_collapsed_or_damaged")) {
            values.add(Table.value(row, column));
        }
        for (var indicator : INDICATORS) {
            values.add(
                    indicator.getValue().isEmpty() ? "" : Table.value(row, indicator.getValue()));
        }
        values.addAll(
                List.of(
                        Table.value(row, "source_grade"),
                        Table.value(row, "source_url"),
                        Table.value(row, "note")));
        return values;
    }
}
