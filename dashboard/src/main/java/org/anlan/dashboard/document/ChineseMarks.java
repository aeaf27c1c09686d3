package org.anlan.dashboard.document;

/// The marks of Chinese text as GB/T 15834 prints them: full-width beside Chinese, where screens
/// write narrow ones. Between digits and Latin letters they stay as they are (`18:27`).
final class ChineseMarks {

    private static final String NARROW = ",;:?!()";
    private static final String WIDE = "，；：？！（）";

    private ChineseMarks() {}

    /// The text with its marks full-width; the same text when asked again.
    static String wide(String text) {
        var wide = new StringBuilder(text);
        for (var i = 0; i < wide.length(); i++) {
            var mark = NARROW.indexOf(wide.charAt(i));
            if (mark >= 0 && besideChinese(wide, i)) {
                wide.setCharAt(i, WIDE.charAt(mark));
            }
        }
        pair(wide);
        return wide.toString();
    }

    /// A bracket closes as it was opened.
    private static void pair(StringBuilder text) {
        var opened = -1;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '（' -> opened = i;
                case ')', '）' -> {
                    if (opened >= 0) {
                        text.setCharAt(i, text.charAt(opened) == '(' ? ')' : '）');
                    }
                    opened = -1;
                }
                default -> {}
            }
        }
    }

    private static boolean besideChinese(CharSequence text, int at) {
        return isChinese(text, at - 1) || isChinese(text, at + 1);
    }

    private static boolean isChinese(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        var c = text.charAt(at);
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || "、。〔〕《》“”—（）".indexOf(c) >= 0;
    }
}
