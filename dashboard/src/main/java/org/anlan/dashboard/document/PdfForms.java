package org.anlan.dashboard.document;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// The parts of a PDF that people fill in or scan.
final class PdfForms {

    /// Side of a printed QR code: 28 mm.
    private static final float SIDE = 80;
    private static final float LETTERS = 10;
    private static final float LEADING = 1.55f;
    /// Room to write on.
    private static final float ROOM = 88;
    private static final Color RULE = new Color(0x70, 0x70, 0x70);

    private PdfForms() {}

    /// Lines on the left, the code on the right.
    static PdfPTable code(PdfFaces faces, Paper.Code code, String origin) {
        var table = new PdfPTable(new float[] {5, 1.3f});
        table.setWidthPercentage(100);
        var left = plain(lines(faces, code.lines()));
        left.setLeading(0, LEADING);
        table.addCell(left);
        table.addCell(picture(QrPicture.of(origin + code.way())));
        return table;
    }

    private static PdfPCell picture(QrPicture qr) {
        var image = Image.getInstance(qr.side(), qr.side(), 1, 8, qr.grey());
        image.scaleAbsolute(SIDE, SIDE);
        var cell = new PdfPCell(image, false);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static PdfPCell plain(Phrase words) {
        var cell = new PdfPCell(words);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static Phrase lines(PdfFaces faces, List<String> lines) {
        return new Phrase(String.join("\n", lines), faces.plain(LETTERS));
    }

    /// Places to sign, side by side.
    static PdfPTable signs(PdfFaces faces, Paper.Signs signs) {
        var table = new PdfPTable(signs.places().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(6);
        for (var place : signs.places()) {
            var cell = new PdfPCell(lines(faces, place));
            cell.setLeading(0, LEADING);
            cell.setBorderColor(RULE);
            cell.setPadding(5);
            cell.setMinimumHeight(ROOM);
            table.addCell(cell);
        }
        return table;
    }
}
