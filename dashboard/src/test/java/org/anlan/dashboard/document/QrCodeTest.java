package org.anlan.dashboard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A QR code")
class QrCodeTest {

    /// A text and its modules by another program.
    record Known(String text, String modules) {}

    static Stream<Known> known() throws IOException {
        InputStream in =
                Objects.requireNonNull(QrCodeTest.class.getResourceAsStream("qr-codes.txt"));
        try (in) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("TEXT "))
                    .skip(1)
                    .map(part -> part.split("\n", 2))
                    .map(part -> new Known(part[0], part[1].strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void isThatOfAnotherProgramUnderOneOfTheEightMasks(Known known) {
        var bits = QrBits.of(known.text());
        var all = Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(m -> words(QrCode.under(bits, m)));
        assertThat(all.toList()).contains(known.modules());
    }

    @Test
    void isDrawnUnderTheMaskThatIsReadBest() {
        var bits = QrBits.of("安澜");
        var best = QrPenalty.of(QrCode.of("安澜"));
        for (var mask = 0; mask < 8; mask++) {
            assertThat(QrPenalty.of(QrCode.under(bits, mask))).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void holdsAtMost180Bytes() {
        assertThat(QrCode.of("x".repeat(180)).size()).isEqualTo(53);
        var text = "x".repeat(181);
        assertThatThrownBy(() -> QrCode.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("181");
    }

    private static String words(QrCode code) {
        var words = new StringBuilder();
        for (var r = 0; r < code.size(); r++) {
            for (var c = 0; c < code.size(); c++) {
                words.append(code.isDark(r, c) ? '#' : '.');
            }
            words.append('\n');
        }
        return words.toString().strip();
    }
}
