package org.anlan.dashboard.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Writes a paper as docx. The reader's machine brings the font, named 仿宋.
final class DocxPaper {

    private static final String FONT = "仿宋";

    private DocxPaper() {}

    /// The file's bytes.
    static byte[] print(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            mark(document, paper);
            line(document, paper.head(), 22, true, ParagraphAlignment.CENTER).setColor("C01010");
            line(document, paper.title(), 20, true, ParagraphAlignment.CENTER);
            line(
                    document,
                    paper.numberLine() + "  " + paper.date(),
                    10,
                    false,
                    ParagraphAlignment.CENTER);
            paper.blocks().forEach(b -> write(document, b));
            paper.feet().forEach(f -> line(document, f, 10, false, ParagraphAlignment.LEFT));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail.", e);
        }
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

    private static void write(XWPFDocument document, Paper.Block block) {
        switch (block) {
            case Paper.Heading(var words) ->
                    line(document, words, 14, true, ParagraphAlignment.LEFT);
            case Paper.Text(var words) -> {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setIndentationFirstLine(560);
                style(paragraph.createRun(), words, 14, false);
            }
            case Paper.Note(var words) -> line(document, words, 9, false, ParagraphAlignment.LEFT);
            case Paper.Grid grid -> table(document, grid);
        }
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

    private static XWPFRun style(XWPFRun run, String words, int size, boolean bold) {
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        return run;
    }

    private static void table(XWPFDocument document, Paper.Grid grid) {
        var table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        for (var c = 0; c < grid.columns().size(); c++) {
            cell(table, 0, c, grid.columns().get(c), true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (var r = 0; r < grid.rows().size(); r++) {
            for (var c = 0; c < grid.columns().size(); c++) {
                cell(table, r + 1, c, grid.rows().get(r).get(c), false);
            }
        }
    }

    private static void cell(XWPFTable table, int row, int column, String words, boolean bold) {
        var cell = table.getRow(row).getCell(column);
        style(cell.getParagraphs().getFirst().createRun(), words, 8, bold);
    }
}
