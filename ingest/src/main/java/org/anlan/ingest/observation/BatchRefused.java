package org.anlan.ingest.observation;

import java.util.List;
import org.anlan.web.Problem;

/// A batch that cannot be read as a whole: nothing of it is stored.
final class BatchRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final long column;

    /// @param line where reading ended, from 1
    /// @param column the character of that line, from 1
    /// @param why what is wrong, in the reader's words
    BatchRefused(long line, long column, String why) {
        super(why);
        this.line = line;
        this.column = column;
    }

    /// The same for the sender.
    Problem problem() {
        var place = "第 %d 行第 %d 列".formatted(line, column);
        var why = String.valueOf(getMessage());
        return Problem.of(
                400,
                "batch",
                "整批无法读取",
                place + ": " + why,
                List.of(
                        new Problem.FieldFault(
                                "line %d column %d".formatted(line, column), "readable", why)));
    }
}
