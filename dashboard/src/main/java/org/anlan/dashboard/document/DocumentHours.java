package org.anlan.dashboard.document;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.web.Answer;
import org.anlan.web.RoomContract;

/// At which hours documents are due, as `hours.tsv` states them. Immutable and thread-safe.
public final class DocumentHours {

    /// @param kind of the document
    /// @param hour civil time of each day
    record Due(String kind, String nameZh, String nameEn, LocalTime hour) {}

    private final List<Due> list =
            CatalogueTable.resource(DocumentHours.class, "hours.tsv").rows().stream()
                    .map(DocumentHours::due)
                    .toList();

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listDocumentHours", _ -> Answer.ok(Map.of("items", list)));
    }

    private static Due due(CatalogueTable.Row row) {
        var name = row.getText("name");
        return new Due(row.get("kind"), name.zh(), name.en(), LocalTime.parse(row.get("hour")));
    }
}
