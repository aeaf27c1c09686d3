package org.anlan.dashboard.document;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// Lays the marks across each page, under the text, and numbers it.
final class PdfMarks extends PdfPageEventHelper {

    private static final Color GREY = new Color(0xE4, 0xE4, 0xE4);
    /// How high the page number stands, in points.
    private static final float FOOT = 69;

    private final BaseFont base;
    private final List<String> marks;

    PdfMarks(BaseFont base, List<String> marks) {
        this.base = base;
        this.marks = marks;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        number(writer, document.getPageSize());
        if (!marks.isEmpty()) {
            mark(writer, document.getPageSize());
        }
    }

    private void number(PdfWriter writer, Rectangle page) {
        var content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(base, 14);
        content.showTextAligned(
                Element.ALIGN_CENTER,
                "— %d —".formatted(writer.getPageNumber()),
                page.getWidth() / 2,
                FOOT,
                0);
        content.endText();
    }

    private void mark(PdfWriter writer, Rectangle page) {
        var under = writer.getDirectContentUnder();
        under.beginText();
        under.setColorFill(GREY);
        under.setFontAndSize(base, 96);
        under.showTextAligned(
                Element.ALIGN_CENTER,
                String.join(" ", marks),
                page.getWidth() / 2,
                page.getHeight() / 2,
                45);
        under.endText();
    }
}
