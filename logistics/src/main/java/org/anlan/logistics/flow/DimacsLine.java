package org.anlan.logistics.flow;

/// One line of a DIMACS file, read word by word, that can say where it went wrong.
final class DimacsLine {

    private final String file;
    private final int number;
    private final String text;

    /// Where the present word begins and where it ends, counted from 0.
    private int begin;

    private int end;

    DimacsLine(String file, int number, String text) {
        this.file = file;
        this.number = number;
        this.text = text;
    }

    /// The next word, or an empty one at the end of the line.
    String wordOrBlank() {
        begin = end;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        end = begin;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    String word(String name) throws FileRefused {
        var word = wordOrBlank();
        if (word.isEmpty()) {
            throw wrong("%s is missing.".formatted(name));
        }
        return word;
    }

    long number(String name, long least, long greatest) throws FileRefused {
        var word = word(name);
        long value;
        try {
            value = Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw wrong("%s ('%s') is not a whole number of 64 bits.".formatted(name, word));
        }
        if (value < least || value > greatest) {
            throw wrong(
                    "%s (%d) must be between %d and %d.".formatted(name, value, least, greatest));
        }
        return value;
    }

    void expectEnd() throws FileRefused {
        var word = wordOrBlank();
        if (!word.isEmpty()) {
            throw wrong("'%s' is one word too many.".formatted(word));
        }
    }

    FileRefused wrong(String problem) {
        return new FileRefused(file, number, begin + 1, problem);
    }

    FileRefused wrong(IllegalArgumentException limit) {
        return wrong(String.valueOf(limit.getMessage()));
    }
}
