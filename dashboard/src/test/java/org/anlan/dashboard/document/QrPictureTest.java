package org.anlan.dashboard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The picture of a QR code")
class QrPictureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "安澜",
                "https://anlan.example/receive#0197f1c0-0000-7000-8000-0000000000d1.0A1B2C3D"
            })
    void isReadAgainForWhatItSays(String text) throws Exception {
        assertThat(read(QrPicture.of(text).png())).isEqualTo(text);
    }

    @Test
    void hasALightBorderOfFourModules() {
        var picture = QrPicture.of("安澜");
        var grey = picture.grey();
        assertThat(picture.side()).isEqualTo(21 + 8);
        for (var n = 0; n < 4 * picture.side(); n++) {
            assertThat(grey[n]).isEqualTo((byte) 0xFF);
        }
        assertThat(grey[4 * picture.side() + 4]).isZero();
    }

    @Test
    void isNotMadeOfATextTooLong() {
        var text = "x".repeat(3000);
        assertThatThrownBy(() -> QrPicture.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3000");
    }

    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        LuminanceSource light = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}
