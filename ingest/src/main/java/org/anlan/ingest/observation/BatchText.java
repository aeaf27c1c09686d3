package org.anlan.ingest.observation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// The text of a batch: strict UTF-8, a byte order mark left out.
final class BatchText {

    private static final char MARK = '\uFEFF';

    private BatchText() {}

    /// @throws BatchRefused at the first byte that is not UTF-8, or when nothing is there
    static String of(byte[] body) throws BatchRefused {
        var in = ByteBuffer.wrap(body);
        var out = CharBuffer.allocate(body.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            throw refused(text, "不是 UTF-8 文本");
        }
        var unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            throw new BatchRefused(1, 1, "内容是空的");
        }
        return unmarked;
    }

    private static BatchRefused refused(String before, String why) {
        var line = before.chars().filter(c -> c == '\n').count() + 1;
        return new BatchRefused(line, before.length() - before.lastIndexOf('\n'), why);
    }
}
