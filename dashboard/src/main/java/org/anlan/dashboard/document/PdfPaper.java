package org.anlan.dashboard.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.DefaultSplitCharacter;
import org.openpdf.text.pdf.PdfChunk;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// Prints a paper as PDF, with the font embedded. It refuses rather than lose a character.
final class PdfPaper {

    /// The type area of GB/T 9704: 37 mm above, 28 mm left, 26 mm right, 35 mm below; in points.
    private static final float ABOVE = 105;
    private static final float LEFT = 79;
    private static final float RIGHT = 74;
    private static final float BELOW = 99;
    /// Size of the letters in a table.
    private static final float CELL = 7;

    private static final Color RED = new Color(0xC0, 0x10, 0x10);
    /// Dark enough to be read on paper like the rest.
    private static final Color LINK = new Color(0x12, 0x3A, 0x7A);
    private static final Color RULE = new Color(0x70, 0x70, 0x70);
    private static final String OPENING = "(〔《“（";
    private static final String CLOSING = ",;:。、!?)〕》”，；：？！）";

    private final DocumentFont font;

    PdfPaper(DocumentFont font) {
        this.font = font;
    }

    /// The file's bytes.
    ///
    /// @param origin the installation its figures open, such as `https://anlan.example`
    /// @throws Problem 501 if no font on this machine has the paper's characters
    byte[] print(Paper paper, String origin) {
        return print(List.of(paper), origin);
    }

    /// Several papers in one file, such as the copies of a form; each begins a page.
    ///
    /// @param papers at least one; the first names the file and its marks
    /// @throws Problem 501 if no font on this machine has the papers' characters
    byte[] print(List<Paper> papers, String origin) {
        var faces = PdfFaces.of(font);
        papers.forEach(paper -> refuseIfLost(faces.regular(), paper));
        var first = papers.getFirst();
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, LEFT, RIGHT, ABOVE, BELOW)) {
            var writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new PdfMarks(faces.regular(), first.marks()));
            document.addTitle(first.title());
            document.open();
            for (var paper : papers) {
                document.newPage(); // of no effect on an empty page
                write(document, faces, paper, origin);
            }
        }
        return bytes.toByteArray();
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

    static Problem lost(String why) {
        return Problem.of(501, "pdf-font", "PDF 会丢字,没有生成", why);
    }

    private static void write(Document document, PdfFaces faces, Paper paper, String origin) {
        document.add(line(paper.head(), faces.bold(30, RED), Element.ALIGN_CENTER));
        document.add(numbered(faces, paper));
        var title = line(paper.title(), faces.bold(22), Element.ALIGN_CENTER);
        title.setSpacingAfter(14);
        document.add(title);
        for (var block : paper.blocks()) {
            write(document, faces, block, origin);
        }
        var foot = faces.plain(12);
        paper.feet().forEach(f -> document.add(line(f, foot, Element.ALIGN_LEFT)));
    }

    /// The number left and the date right, over the red rule.
    private static PdfPTable numbered(PdfFaces faces, Paper paper) {
        var table = new PdfPTable(new float[] {13, 7});
        table.setWidthPercentage(100);
        table.setSpacingAfter(18);
        table.addCell(ruled(faces, paper.numberLine(), Element.ALIGN_LEFT));
        table.addCell(ruled(faces, paper.date(), Element.ALIGN_RIGHT));
        return table;
    }

    private static PdfPCell ruled(PdfFaces faces, String words, int alignment) {
        var cell = new PdfPCell(new Phrase(words, faces.plain(12)));
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RED);
        cell.setBorderWidthBottom(1.6f);
        cell.setPaddingBottom(8);
        return cell;
    }

    private static void write(Document document, PdfFaces faces, Paper.Block block, String origin) {
        switch (block) {
            case Paper.Heading(var words) ->
                    document.add(line(words, faces.bold(15), Element.ALIGN_LEFT));
            case Paper.Text(var words, var links) -> {
                var prose = new Prose(words, links);
                var text = linked(prose, faces.plain(14), Element.ALIGN_JUSTIFIED, origin);
                text.setFirstLineIndent(28);
                document.add(text);
            }
            case Paper.Note(var words, var links) -> {
                var prose = new Prose(words, links);
                document.add(linked(prose, faces.plain(9), Element.ALIGN_LEFT, origin));
            }
            case Paper.Grid grid -> document.add(table(faces, grid, origin));
            case Paper.Code code -> document.add(PdfForms.code(faces, code, origin));
            case Paper.Signs signs -> document.add(PdfForms.signs(faces, signs));
        }
    }

    private static Paragraph line(String words, Font font, int alignment) {
        return linked(Prose.of(words), font, alignment, "");
    }

    private static Paragraph linked(Prose prose, Font font, int alignment, String origin) {
        var paragraph = new Paragraph(font.getSize() * 1.6f);
        for (var piece : prose.pieces()) {
            paragraph.add(chunk(piece.words(), piece.way(), font, origin));
        }
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(4);
        return paragraph;
    }

    /// Words that open a page of the issuing installation, or just words.
    private static Chunk chunk(String words, String way, Font font, String origin) {
        var chunk = new Chunk(words, way.isEmpty() ? font : linking(font));
        chunk.setSplitCharacter(PdfPaper::maySplit);
        return way.isEmpty() ? chunk : chunk.setAnchor(origin + way);
    }

    private static Font linking(Font font) {
        return new Font(font.getBaseFont(), font.getSize(), font.getStyle(), LINK);
    }

    /// No line begins with a mark that closes what stands before it, or ends with one that opens.
    private static boolean maySplit(
            int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        var closes = current + 1 < end && CLOSING.indexOf(text[current + 1]) >= 0;
        return !closes
                && OPENING.indexOf(text[current]) < 0
                && DefaultSplitCharacter.DEFAULT.isSplitCharacter(
                        start, current, end, text, chunks);
    }

    private static PdfPTable table(PdfFaces faces, Paper.Grid grid, String origin) {
        var table = new PdfPTable(widths(faces.regular(), grid));
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(8);
        table.setHeaderRows(1);
        var head = faces.bold(CELL);
        for (var column : grid.columns()) {
            table.addCell(cell(chunk(column, "", head, origin), Element.ALIGN_CENTER));
        }
        for (var row = 0; row < grid.rows().size(); row++) {
            addRow(table, faces, grid, row, origin);
        }
        return table;
    }

    /// Each column as wide as its widest cell asks; heads may take two lines.
    private static float[] widths(BaseFont base, Paper.Grid grid) {
        var widths = new float[grid.columns().size()];
        for (var c = 0; c < widths.length; c++) {
            widths[c] = base.getWidthPoint(grid.columns().get(c), CELL) / 2 + CELL;
            for (var row : grid.rows()) {
                widths[c] = Math.max(widths[c], base.getWidthPoint(row.get(c), CELL));
            }
            widths[c] += CELL; // what the padding takes
        }
        return widths;
    }

    /// Names stand left, a part's under its whole; numbers right.
    private static void addRow(
            PdfPTable table, PdfFaces faces, Paper.Grid grid, int row, String origin) {
        var cells = grid.rows().get(row);
        var inset = Paper.Grid.isInset(cells);
        var font = inset ? faces.plain(CELL) : faces.bold(CELL);
        var name = cell(chunk(cells.getFirst().strip(), "", font, origin), Element.ALIGN_LEFT);
        name.setPaddingLeft(inset ? 8 : 2);
        table.addCell(name);
        for (var c = 1; c < cells.size(); c++) {
            var number = chunk(cells.get(c), grid.way(row, c), font, origin);
            table.addCell(cell(number, Element.ALIGN_RIGHT));
        }
    }

    private static PdfPCell cell(Chunk chunk, int alignment) {
        var cell = new PdfPCell(new Phrase(chunk));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderColor(RULE);
        cell.setPaddingBottom(3);
        return cell;
    }
}
