package org.anlan.dashboard.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.CatalogueTable;

/// Head and feet of a kind of document, as a row of `templates.tsv` states them.
///
/// @param number 期号, with `{number}`
/// @param documentNumber 文号, with `{year}` and `{number}`
/// @param sample whether the forms are not the province's own
record DocumentTemplate(
        String kind,
        String title,
        String file,
        String header,
        String number,
        String documentNumber,
        String signer,
        String copyTo,
        boolean sample) {

    /// Said where the province has not set its own forms.
    private static final String SAMPLE = "〔示例〕版头、期号、文号、签发和抄送为示例格式,以本省规定为准。";

    /// The number a document was issued under, counted in its year.
    record Given(int year, int number) {}

    /// The templates by kind.
    static Map<String, DocumentTemplate> bundled() {
        return CatalogueTable.resource(DocumentTemplate.class, "templates.tsv").rows().stream()
                .map(DocumentTemplate::read)
                .collect(Collectors.toMap(DocumentTemplate::kind, Function.identity()));
    }

    /// Whether it is the minutes of a consultation.
    boolean isMinutes() {
        return kind.equals("minutes");
    }

    /// @param body of what the header names: the province, or the region of a county's paper
    String header(String body) {
        return header.replace("{province}", body).replace("{region}", body);
    }

    /// The line of 期号 and 文号; brackets stay empty while it is a draft.
    String numberLine(Optional<Given> given) {
        return "%s  %s".formatted(filled(number, given), filled(documentNumber, given));
    }

    private static String filled(String form, Optional<Given> given) {
        return form.replace("{year}", given.map(g -> Integer.toString(g.year())).orElse(" "))
                .replace("{number}", given.map(g -> Integer.toString(g.number())).orElse(" "));
    }

    /// What is said of the forms themselves, if anything must be.
    Optional<Prose> remark() {
        return sample ? Optional.of(Prose.of(SAMPLE)) : Optional.empty();
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
                row.get("document_number"),
                row.get("signer"),
                row.get("copy_to"),
                row.get("sample").equals("yes"));
    }
}
