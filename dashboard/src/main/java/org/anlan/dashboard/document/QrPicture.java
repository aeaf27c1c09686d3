package org.anlan.dashboard.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code as a picture, with the light border that readers ask for; a seventh of it may be
/// soiled.
final class QrPicture {

    private static final int BORDER = 4;
    private static final int MODULE = 6;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    BORDER);

    private final BitMatrix modules;

    private QrPicture(BitMatrix modules) {
        this.modules = modules;
    }

    /// @throws IllegalArgumentException if the text is too long for a code
    static QrPicture of(String text) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return new QrPicture(code);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "A text of %d characters fits in no code.".formatted(text.length()), e);
        }
    }

    /// Pixels along a side when each module is one.
    int side() {
        return modules.getWidth();
    }

    /// One grey byte a module, row by row.
    byte[] grey() {
        var grey = new byte[side() * side()];
        Arrays.fill(grey, (byte) 0xFF);
        for (var y = 0; y < side(); y++) {
            for (var x = 0; x < side(); x++) {
                if (modules.get(x, y)) {
                    grey[y * side() + x] = 0;
                }
            }
        }
        return grey;
    }

    /// A PNG of six pixels a module.
    byte[] png() {
        var image =
                new BufferedImage(side() * MODULE, side() * MODULE, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? 0 : 0xFFFFFF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail.", e);
        }
    }
}
