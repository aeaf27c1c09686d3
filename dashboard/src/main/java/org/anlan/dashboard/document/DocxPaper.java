package org.anlan.dashboard.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/// Writes a paper as docx. The reader's machine brings the font, named 仿宋.
final class DocxPaper {

    private static final String FONT = "仿宋";
    private static final String RED = "C01010";
    private static final String LINK = "123A7A";

    private DocxPaper() {}

    /// The file's bytes.
    ///
    /// @param origin the installation its figures open, such as `https://anlan.example`
    static byte[] print(Paper paper, String origin) {
        return print(List.of(paper), origin);
    }

    /// Several papers in one file, such as the copies of a form; each begins a page.
    ///
    /// @param papers at least one; the first brings the marks
    static byte[] print(List<Paper> papers, String origin) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            page(document);
            mark(document, papers.getFirst());
            for (var i = 0; i < papers.size(); i++) {
                write(document, papers.get(i), origin, i > 0);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail.", e);
        }
    }

    private static void write(XWPFDocument document, Paper paper, String origin, boolean newPage) {
        var head = document.createParagraph();
        head.setPageBreak(newPage);
        head.setAlignment(ParagraphAlignment.CENTER);
        style(head.createRun(), paper.head(), 30, true).setColor(RED);
        numbered(document, paper);
        line(document, paper.title(), 22, true, ParagraphAlignment.CENTER);
        paper.blocks().forEach(b -> write(document, b, origin));
        paper.feet().forEach(f -> line(document, f, 14, false, ParagraphAlignment.LEFT));
    }

    /// A4 with the type area of GB/T 9704, and the page's number at its foot.
    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setBottom(twips(35));
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        style(foot.createRun(), "— ", 14, false);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        style(foot.createRun(), " —", 14, false);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
    }

    /// The number left and the date right, over the red rule.
    private static void numbered(XWPFDocument document, Paper paper) {
        var paragraph = document.createParagraph();
        paragraph.setBorderBottom(Borders.SINGLE);
        var border = paragraph.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(16));
        var stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(twips(156));
        style(paragraph.createRun(), paper.numberLine(), 12, false);
        var date = paragraph.createRun();
        date.addTab();
        style(date, paper.date(), 12, false);
    }

    /// The marks lie across each page, and stand in its head for who reads without pictures.
    private static void mark(XWPFDocument document, Paper paper) {
        if (paper.marks().isEmpty()) {
            return;
        }
        var words = String.join(" ", paper.marks());
        var policy = document.createHeaderFooterPolicy();
        policy.createWatermark(words);
        var head = policy.getDefaultHeader().createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        style(head.createRun(), words, 12, true);
    }

    private static void write(XWPFDocument document, Paper.Block block, String origin) {
        switch (block) {
            case Paper.Heading(var words) ->
                    line(document, words, 16, true, ParagraphAlignment.LEFT);
            case Paper.Text(var words, var links) -> {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setIndentationFirstLine(640);
                write(paragraph, new Prose(words, links), 16, origin);
            }
            case Paper.Note(var words, var links) ->
                    write(document.createParagraph(), new Prose(words, links), 9, origin);
            case Paper.Grid grid -> table(document, grid, origin);
            case Paper.Code code -> DocxForms.code(document, code, origin);
            case Paper.Signs signs -> DocxForms.signs(document, signs);
        }
    }

    private static void write(XWPFParagraph paragraph, Prose prose, int size, String origin) {
        for (var piece : prose.pieces()) {
            style(run(paragraph, piece.way(), origin), piece.words(), size, false);
        }
    }

    /// A run that opens a page of the issuing installation, or just a run.
    private static XWPFRun run(XWPFParagraph paragraph, String way, String origin) {
        if (way.isEmpty()) {
            return paragraph.createRun();
        }
        var run = paragraph.createHyperlinkRun(origin + way);
        run.setColor(LINK);
        return run;
    }

    private static XWPFRun line(
            XWPFDocument document,
            String words,
            int size,
            boolean bold,
            ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        return style(paragraph.createRun(), words, size, bold);
    }

    /// Sets a run in the house's face.
    static XWPFRun style(XWPFRun run, String words, int size, boolean bold) {
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        return run;
    }

    private static void table(XWPFDocument document, Paper.Grid grid, String origin) {
        var table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setWidth("100%");
        for (var c = 0; c < grid.columns().size(); c++) {
            var head = paragraph(table, 0, c);
            style(head.createRun(), grid.columns().get(c), 8, true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (var r = 0; r < grid.rows().size(); r++) {
            var row = grid.rows().get(r);
            for (var c = 0; c < row.size(); c++) {
                var run = run(paragraph(table, r + 1, c), grid.way(r, c), origin);
                style(run, row.get(c), 8, !Paper.Grid.isInset(row));
            }
        }
    }

    private static XWPFParagraph paragraph(XWPFTable table, int row, int column) {
        var paragraph = table.getRow(row).getCell(column).getParagraphs().getFirst();
        paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
        return paragraph;
    }
}
