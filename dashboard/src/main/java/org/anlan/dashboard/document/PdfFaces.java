package org.anlan.dashboard.document;

import java.awt.Color;
import java.io.IOException;
import org.anlan.store.StorageException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/// The two faces of a printed document. Where a machine has no bold one, the plain one is drawn
/// thicker.
record PdfFaces(BaseFont regular, BaseFont heavy) {

    /// Opens what the machine has.
    ///
    /// @throws org.anlan.web.Problem 501 if it has no Chinese font
    static PdfFaces of(DocumentFont font) {
        var faces =
                font.find()
                        .orElseThrow(
                                () ->
                                        PdfPaper.lost(
                                                "本机没有可嵌入的中文字体。请安装 fonts-wqy-zenhei 或 fonts-noto-cjk,或改用 docx。"));
        var regular = open(faces.regular());
        return new PdfFaces(regular, faces.bold().map(PdfFaces::open).orElse(regular));
    }

    private static BaseFont open(String name) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new StorageException("Font (%s) cannot be read.".formatted(name), e);
        }
    }

    Font plain(float size) {
        return new Font(regular, size);
    }

    Font bold(float size) {
        return bold(size, Color.BLACK);
    }

    Font bold(float size, Color colour) {
        return new Font(heavy, size, heavy.equals(regular) ? Font.BOLD : Font.NORMAL, colour);
    }
}
