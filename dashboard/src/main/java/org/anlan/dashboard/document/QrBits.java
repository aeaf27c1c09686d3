package org.anlan.dashboard.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The codewords of a QR code: bytes of a text in UTF-8, with error correction of level M, after
/// ISO/IEC 18004. Versions 1 to 9.
final class QrBits {

    /// By version: codewords of correction in a block; blocks and data codewords in each of the
    /// first kind; blocks of one codeword more.
    private static final int[][] BLOCKS = {
        {10, 1, 16, 0},
        {16, 1, 28, 0},
        {26, 1, 44, 0},
        {18, 2, 32, 0},
        {24, 2, 43, 0},
        {16, 4, 27, 0},
        {18, 4, 31, 0},
        {22, 2, 38, 2},
        {22, 3, 36, 2},
    };

    private static final int BYTE_MODE = 4;
    private static final int PRIMITIVE = 0x11D;

    private final int version;
    private final byte[] text;

    private QrBits(int version, byte[] text) {
        this.version = version;
        this.text = text;
    }

    /// Chooses the smallest version that holds a text.
    ///
    /// @throws IllegalArgumentException if none of the nine does: above 180 bytes
    static QrBits of(String words) {
        var text = words.getBytes(StandardCharsets.UTF_8);
        for (var version = 1; version <= BLOCKS.length; version++) {
            if (text.length + 2 <= capacity(version)) {
                return new QrBits(version, text);
            }
        }
        throw new IllegalArgumentException(
                "Text (%d bytes) does not fit a QR code of version 9.".formatted(text.length));
    }

    int version() {
        return version;
    }

    private static int capacity(int version) {
        var b = BLOCKS[version - 1];
        return b[1] * b[2] + b[3] * (b[2] + 1);
    }

    /// Data and correction of all blocks, interleaved.
    byte[] codewords() {
        var shape = BLOCKS[version - 1];
        var data = data();
        var count = shape[1] + shape[3];
        var blocks = new byte[count][];
        var corrections = new byte[count][];
        var from = 0;
        for (var i = 0; i < count; i++) {
            var length = shape[2] + (i < shape[1] ? 0 : 1);
            blocks[i] = java.util.Arrays.copyOfRange(data, from, from + length);
            corrections[i] = correction(blocks[i], shape[0]);
            from += length;
        }
        var all = new ByteArrayOutputStream();
        interleave(all, blocks, shape[2] + 1);
        interleave(all, corrections, shape[0]);
        return all.toByteArray();
    }

    private static void interleave(ByteArrayOutputStream all, byte[][] blocks, int longest) {
        for (var i = 0; i < longest; i++) {
            for (var block : blocks) {
                if (i < block.length) {
                    all.write(block[i]);
                }
            }
        }
    }

    /// Mode, length, text, end, and padding up to the capacity.
    private byte[] data() {
        var data = new byte[capacity(version)];
        var bits = (BYTE_MODE << 8) | text.length; // 12 bits
        data[0] = (byte) (bits >> 4);
        data[1] = (byte) (bits << 4);
        for (var i = 0; i < text.length; i++) {
            data[i + 1] |= (byte) ((text[i] & 0xFF) >> 4);
            data[i + 2] = (byte) (text[i] << 4);
        }
        for (var i = text.length + 2; i < data.length; i++) {
            data[i] = (byte) ((i - text.length) % 2 == 0 ? 0xEC : 0x11);
        }
        return data;
    }

    /// The remainder of the data by the generator of Reed and Solomon.
    private static byte[] correction(byte[] data, int degree) {
        var generator = generator(degree);
        var rest = new byte[degree];
        for (var b : data) {
            var factor = (b ^ rest[0]) & 0xFF;
            System.arraycopy(rest, 1, rest, 0, degree - 1);
            rest[degree - 1] = 0;
            for (var i = 0; i < degree; i++) {
                rest[i] ^= (byte) times(generator[i] & 0xFF, factor);
            }
        }
        return rest;
    }

    private static byte[] generator(int degree) {
        var generator = new byte[degree];
        generator[degree - 1] = 1;
        var root = 1;
        for (var i = 0; i < degree; i++) {
            for (var j = 0; j < degree; j++) {
                generator[j] = (byte) times(generator[j] & 0xFF, root);
                if (j + 1 < degree) {
                    generator[j] ^= generator[j + 1];
                }
            }
            root = times(root, 2);
        }
        return generator;
    }

    /// A product in the field of 256.
    private static int times(int a, int b) {
        var product = 0;
        for (var i = 7; i >= 0; i--) {
            product = (product << 1) ^ ((product >> 7) * PRIMITIVE);
            product ^= ((b >> i) & 1) * a;
        }
        return product;
    }
}
