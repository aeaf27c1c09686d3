package org.anlan.dashboard.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.CatalogueTable;

/// Head and feet of a kind of document, as a row of `templates.tsv` states them.
record DocumentTemplate(
        String kind,
        String title,
        String file,
        String header,
        String number,
        String signer,
        String copyTo) {

    /// The templates by kind.
    static Map<String, DocumentTemplate> bundled() {
        return CatalogueTable.resource(DocumentTemplate.class, "templates.tsv").rows().stream()
                .map(DocumentTemplate::read)
                .collect(Collectors.toMap(DocumentTemplate::kind, Function.identity()));
    }

    String header(String province) {
        return header.replace("{province}", province);
    }

    /// The line of the number; brackets stay empty while it is a draft.
    String numberLine(Optional<Integer> given) {
        return number.replace("{number}", given.map(n -> Integer.toString(n)).orElse(" "));
    }

    List<String> feet(Optional<String> signedBy) {
        return List.of(signer.replace("{signer}", signedBy.orElse("〔待签发〕")), copyTo);
    }

    private static DocumentTemplate read(CatalogueTable.Row row) {
        return new DocumentTemplate(
                row.get("kind"),
                row.getText("title").zh(),
                row.get("file_zh"),
                row.get("header"),
                row.get("number"),
                row.get("signer"),
                row.get("copy_to"));
    }
}
