package org.anlan.dashboard.document;

/// A QR code after ISO/IEC 18004: its modules, dark or light. Made anew for each text.
final class QrCode {

    private static final int[][] CENTRES = {
        {}, {6, 18}, {6, 22}, {6, 26}, {6, 30}, {6, 34}, {6, 22, 38}, {6, 24, 42}, {6, 26, 46},
    };

    private static final int FORMAT = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION = 0x1F25;
    private static final int MASKS = 8;

    private final int version;
    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    private QrCode(QrBits bits, int mask) {
        version = bits.version();
        size = 17 + 4 * version;
        dark = new boolean[size][size];
        fixed = new boolean[size][size];
        drawFixed(mask);
        drawData(bits.codewords());
        apply(mask);
    }

    /// The code of a text, under the mask that is read best.
    ///
    /// @throws IllegalArgumentException if the text has more than 180 bytes
    static QrCode of(String text) {
        var bits = QrBits.of(text);
        var best = under(bits, 0);
        for (var mask = 1; mask < MASKS; mask++) {
            var other = under(bits, mask);
            if (QrPenalty.of(other) < QrPenalty.of(best)) {
                best = other;
            }
        }
        return best;
    }

    /// The code under one of the eight masks; any is read alike.
    static QrCode under(QrBits bits, int mask) {
        return new QrCode(bits, mask);
    }

    /// Modules along a side.
    int size() {
        return size;
    }

    /// Whether a module is dark.
    boolean isDark(int row, int column) {
        return dark[row][column];
    }

    private void drawFixed(int mask) {
        for (var i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        drawFinder(3, 3);
        drawFinder(3, size - 4);
        drawFinder(size - 4, 3);
        drawAlignments();
        drawFormat(mask);
        drawVersion();
    }

    private void drawFinder(int row, int column) {
        for (var r = -4; r <= 4; r++) {
            for (var c = -4; c <= 4; c++) {
                var away = Math.max(Math.abs(r), Math.abs(c));
                if (isInside(row + r, column + c)) {
                    set(row + r, column + c, away != 2 && away != 4);
                }
            }
        }
    }

    private boolean isInside(int row, int column) {
        return row >= 0 && row < size && column >= 0 && column < size;
    }

    private void drawAlignments() {
        var centres = CENTRES[version - 1];
        for (var r : centres) {
            for (var c : centres) {
                var atFinder =
                        (r == 6 && c == 6)
                                || (r == 6 && c == size - 7)
                                || (r == size - 7 && c == 6);
                if (!atFinder) {
                    drawAlignment(r, c);
                }
            }
        }
    }

    private void drawAlignment(int row, int column) {
        for (var r = -2; r <= 2; r++) {
            for (var c = -2; c <= 2; c++) {
                set(row + r, column + c, Math.max(Math.abs(r), Math.abs(c)) != 1);
            }
        }
    }

    /// Correction M is 00, then the mask; twice, beside the finders.
    private void drawFormat(int mask) {
        var bits = ((mask << 10) | rest(mask, 10, FORMAT)) ^ FORMAT_MASK;
        for (var i = 0; i < 15; i++) {
            var bit = ((bits >> i) & 1) == 1;
            if (i < 8) {
                set(i < 6 ? i : i + 1, 8, bit);
                set(8, size - 1 - i, bit);
            } else {
                set(8, i == 8 ? 7 : 14 - i, bit);
                set(size - 15 + i, 8, bit);
            }
        }
        set(size - 8, 8, true);
    }

    private void drawVersion() {
        if (version < 7) {
            return;
        }
        var bits = (version << 12) | rest(version, 12, VERSION);
        for (var i = 0; i < 18; i++) {
            var bit = ((bits >> i) & 1) == 1;
            set(i / 3, size - 11 + i % 3, bit);
            set(size - 11 + i % 3, i / 3, bit);
        }
    }

    /// The remainder of a value by a generator of a degree.
    private static int rest(int value, int degree, int generator) {
        var rest = value;
        for (var i = 0; i < degree; i++) {
            rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
        }
        return rest;
    }

    private void set(int row, int column, boolean isDark) {
        dark[row][column] = isDark;
        fixed[row][column] = true;
    }

    /// Two columns at a time from the right, up and down, but for the timing column.
    private void drawData(byte[] codewords) {
        var bit = 0;
        for (var right = size - 1; right >= 1; right -= 2) {
            var from = right <= 6 ? right - 1 : right;
            var up = ((from + 1) & 2) == 0;
            for (var i = 0; i < size; i++) {
                for (var column = from; column > from - 2; column--) {
                    var row = up ? size - 1 - i : i;
                    if (!fixed[row][column] && bit < codewords.length * 8) {
                        dark[row][column] = ((codewords[bit / 8] >> (7 - bit % 8)) & 1) == 1;
                        bit++;
                    }
                }
            }
        }
    }

    private void apply(int mask) {
        for (var r = 0; r < size; r++) {
            for (var c = 0; c < size; c++) {
                dark[r][c] ^= !fixed[r][c] && isMasked(mask, r, c);
            }
        }
    }

    private static boolean isMasked(int mask, int r, int c) {
        return switch (mask) {
            case 0 -> (r + c) % 2 == 0;
            case 1 -> r % 2 == 0;
            case 2 -> c % 3 == 0;
            case 3 -> (r + c) % 3 == 0;
            case 4 -> (r / 2 + c / 3) % 2 == 0;
            case 5 -> (r * c) % 2 + (r * c) % 3 == 0;
            case 6 -> ((r * c) % 2 + (r * c) % 3) % 2 == 0;
            default -> ((r + c) % 2 + (r * c) % 3) % 2 == 0;
        };
    }
}
