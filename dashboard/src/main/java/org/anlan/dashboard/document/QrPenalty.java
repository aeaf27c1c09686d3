package org.anlan.dashboard.document;

/// How badly a QR code is read: long runs, blocks, what looks like a finder, too dark or too light.
final class QrPenalty {

    private static final String FINDER = "10111010000";
    private static final String FINDER_BACK = "00001011101";

    private QrPenalty() {}

    static int of(QrCode code) {
        var penalty = blocks(code) + balance(code);
        for (var i = 0; i < code.size(); i++) {
            var row = new StringBuilder();
            var column = new StringBuilder();
            for (var j = 0; j < code.size(); j++) {
                row.append(code.isDark(i, j) ? '1' : '0');
                column.append(code.isDark(j, i) ? '1' : '0');
            }
            penalty += line(row.toString()) + line(column.toString());
        }
        return penalty;
    }

    private static int line(String line) {
        var penalty = 0;
        var run = 1;
        for (var i = 1; i <= line.length(); i++) {
            if (i < line.length() && line.charAt(i) == line.charAt(i - 1)) {
                run++;
            } else {
                penalty += run >= 5 ? run - 2 : 0;
                run = 1;
            }
        }
        for (var i = 0; i + FINDER.length() <= line.length(); i++) {
            var like = line.startsWith(FINDER, i) || line.startsWith(FINDER_BACK, i);
            penalty += like ? 40 : 0;
        }
        return penalty;
    }

    private static int blocks(QrCode code) {
        var penalty = 0;
        for (var r = 1; r < code.size(); r++) {
            for (var c = 1; c < code.size(); c++) {
                var here = code.isDark(r, c);
                if (here == code.isDark(r - 1, c)
                        && here == code.isDark(r, c - 1)
                        && here == code.isDark(r - 1, c - 1)) {
                    penalty += 3;
                }
            }
        }
        return penalty;
    }

    private static int balance(QrCode code) {
        var dark = 0;
        for (var r = 0; r < code.size(); r++) {
            for (var c = 0; c < code.size(); c++) {
                dark += code.isDark(r, c) ? 1 : 0;
            }
        }
        var all = code.size() * code.size();
        return 10 * (Math.abs(dark * 20 - all * 10) / all);
    }
}
