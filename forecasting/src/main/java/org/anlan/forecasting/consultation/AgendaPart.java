package org.anlan.forecasting.consultation;

import java.util.List;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;

/// A part of the customary order of a consultation, as a row of `agenda.tsv` states it.
///
/// @param code such as `weather`
/// @param words a department belongs here if its name holds one of them
/// @param minutes time to speak
record AgendaPart(String code, Bilingual name, List<String> words, int minutes) {

    private static final String OTHERS = "others";
    private static final String EXPERTS = "experts";
    private static final String HOST = "host";

    /// The parts in their order.
    static List<AgendaPart> bundled() {
        return Bundled.PARTS;
    }

    boolean isHost() {
        return code.equals(HOST);
    }

    /// Whether a speaker's turn comes in this part, if it did not come before.
    boolean takes(Speaker speaker) {
        return switch (code) {
            case HOST -> false;
            case EXPERTS -> speaker.kind() == Speaker.Kind.EXPERT;
            case OTHERS -> speaker.kind() == Speaker.Kind.DEPARTMENT;
            default ->
                    speaker.kind() == Speaker.Kind.DEPARTMENT
                            && words.stream().anyMatch(speaker.name()::contains);
        };
    }

    private static AgendaPart read(CatalogueTable.Row row) {
        return new AgendaPart(
                row.get("part"),
                row.getText("name"),
                row.find("words").map(words -> List.of(words.split(","))).orElse(List.of()),
                Integer.parseInt(row.get("minutes")));
    }

    private static final class Bundled {
        static final List<AgendaPart> PARTS =
                CatalogueTable.resource(AgendaPart.class, "agenda.tsv").rows().stream()
                        .map(AgendaPart::read)
                        .toList();
    }
}
