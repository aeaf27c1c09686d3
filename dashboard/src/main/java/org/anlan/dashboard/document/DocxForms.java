package org.anlan.dashboard.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// The parts of a docx that people fill in or scan.
final class DocxForms {

    /// Side of a printed QR code: 28 mm, in points.
    private static final double SIDE = 80;

    private DocxForms() {}

    /// Lines on the left, the code on the right.
    static void code(XWPFDocument document, Paper.Code code, String origin) {
        var table = document.createTable(1, 2);
        table.setWidth("100%");
        table.removeBorders();
        lines(table.getRow(0).getCell(0), code.lines());
        var paragraph = table.getRow(0).getCell(1).getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var picture = new ByteArrayInputStream(QrPicture.of(origin + code.way()).png());
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            picture,
                            PictureType.PNG,
                            "qr.png",
                            Units.toEMU(SIDE),
                            Units.toEMU(SIDE));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("A picture in memory can be read.", e);
        }
    }

    /// Places to sign, side by side.
    static void signs(XWPFDocument document, Paper.Signs signs) {
        var table = document.createTable(1, signs.places().size());
        table.setWidth("100%");
        for (var i = 0; i < signs.places().size(); i++) {
            lines(table.getRow(0).getCell(i), signs.places().get(i));
        }
    }

    private static void lines(XWPFTableCell cell, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            DocxPaper.style(paragraph.createRun(), lines.get(i), 10, false);
        }
    }
}
