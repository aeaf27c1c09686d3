package org.anlan.dashboard.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// A QR code as a picture, with the light border that readers ask for.
final class QrPicture {

    private static final int BORDER = 4;
    private static final int MODULE = 6;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    static QrPicture of(String text) {
        return new QrPicture(QrCode.of(text));
    }

    /// Pixels along a side when each module is one.
    int side() {
        return code.size() + 2 * BORDER;
    }

    /// One grey byte a module, row by row.
    byte[] grey() {
        var grey = new byte[side() * side()];
        Arrays.fill(grey, (byte) 0xFF);
        for (var r = 0; r < code.size(); r++) {
            for (var c = 0; c < code.size(); c++) {
                if (code.isDark(r, c)) {
                    grey[(r + BORDER) * side() + c + BORDER] = 0;
                }
            }
        }
        return grey;
    }

    /// A PNG of six pixels a module.
    byte[] png() {
        var grey = grey();
        var image =
                new BufferedImage(side() * MODULE, side() * MODULE, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var isDark = grey[y / MODULE * side() + x / MODULE] == 0;
                image.setRGB(x, y, isDark ? 0 : 0xFFFFFF);
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
