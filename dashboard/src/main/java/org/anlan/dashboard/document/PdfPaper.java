package org.anlan.dashboard.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.store.StorageException;
import org.anlan.web.Problem;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// Prints a paper as PDF, with the font embedded. It refuses rather than lose a character.
final class PdfPaper {

    private static final float MARGIN = 48;
    private static final Color RED = new Color(0xC0, 0x10, 0x10);
    private static final Color MARK = new Color(0xE4, 0xE4, 0xE4);

    private final DocumentFont font;

    PdfPaper(DocumentFont font) {
        this.font = font;
    }

    /// The file's bytes.
    ///
    /// @throws Problem 501 if no font on this machine has the paper's characters
    byte[] print(Paper paper) {
        var base = base();
        refuseIfLost(base, paper);
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new Marks(base, paper.marks()));
            document.addTitle(paper.title());
            document.open();
            write(document, base, paper);
        }
        return bytes.toByteArray();
    }

    private BaseFont base() {
        var name =
                font.find()
                        .orElseThrow(
                                () ->
                                        lost(
                                                "本机没有可嵌入的中文字体。请安装 fonts-wqy-zenhei 或 fonts-noto-cjk,或改用 docx。"));
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new StorageException("Font (%s) cannot be read.".formatted(name), e);
        }
    }

    private static void refuseIfLost(BaseFont base, Paper paper) {
        var lost =
                paper.words()
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !base.charExists(c))
                        .distinct()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        if (!lost.isEmpty()) {
            throw lost("本机的中文字体缺少这些字: %s。请安装 fonts-noto-cjk,或改用 docx。".formatted(lost));
        }
    }

    private static Problem lost(String why) {
        return Problem.of(501, "pdf-font", "PDF 会丢字,没有生成", why);
    }

    private static void write(Document document, BaseFont base, Paper paper) {
        document.add(line(paper.head(), new Font(base, 20, Font.BOLD, RED), Element.ALIGN_CENTER));
        document.add(line(paper.title(), new Font(base, 18, Font.BOLD), Element.ALIGN_CENTER));
        var small = new Font(base, 10);
        document.add(line(paper.numberLine() + "  " + paper.date(), small, Element.ALIGN_CENTER));
        for (var block : paper.blocks()) {
            write(document, base, block);
        }
        paper.feet().forEach(f -> document.add(line(f, small, Element.ALIGN_LEFT)));
    }

    private static void write(Document document, BaseFont base, Paper.Block block) {
        switch (block) {
            case Paper.Heading(var words) ->
                    document.add(line(words, new Font(base, 13, Font.BOLD), Element.ALIGN_LEFT));
            case Paper.Text(var words) -> {
                var text = line(words, new Font(base, 12), Element.ALIGN_JUSTIFIED);
                text.setFirstLineIndent(24);
                document.add(text);
            }
            case Paper.Note(var words) ->
                    document.add(line(words, new Font(base, 9), Element.ALIGN_LEFT));
            case Paper.Grid grid -> document.add(table(base, grid));
        }
    }

    private static Paragraph line(String words, Font font, int alignment) {
        var paragraph = new Paragraph(font.getSize() * 1.6f, words, font);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(4);
        return paragraph;
    }

    private static PdfPTable table(BaseFont base, Paper.Grid grid) {
        var table = new PdfPTable(grid.columns().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setHeaderRows(1);
        var head = new Font(base, 7, Font.BOLD);
        grid.columns().forEach(c -> table.addCell(new PdfPCell(new Phrase(c, head))));
        var cell = new Font(base, 7);
        grid.rows().forEach(r -> r.forEach(c -> table.addCell(new PdfPCell(new Phrase(c, cell)))));
        return table;
    }

    /// Lays the marks across each page, under the text.
    private static final class Marks extends PdfPageEventHelper {

        private final BaseFont base;
        private final List<String> marks;

        Marks(BaseFont base, List<String> marks) {
            this.base = base;
            this.marks = marks;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            if (marks.isEmpty()) {
                return;
            }
            Rectangle page = document.getPageSize();
            var under = writer.getDirectContentUnder();
            under.beginText();
            under.setColorFill(MARK);
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
}
