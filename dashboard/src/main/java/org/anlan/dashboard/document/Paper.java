package org.anlan.dashboard.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as it is printed, whatever the file format; its marks are full-width. Immutable.
///
/// @param head the issuing body over the title
/// @param title its kind
/// @param numberLine 期号, or the empty brackets of a draft
/// @param date when it was made
/// @param marks words laid over each page (演练, 草稿)
/// @param blocks the text from top to bottom
/// @param feet signer and copies
record Paper(
        String head,
        String title,
        String numberLine,
        String date,
        List<String> marks,
        List<Block> blocks,
        List<String> feet) {

    /// A part of the text; kept as JSON with an issued document.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Note.class, name = "note"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid"),
        @JsonSubTypes.Type(value = Code.class, name = "code"),
        @JsonSubTypes.Type(value = Signs.class, name = "signs")
    })
    sealed interface Block {

        /// Its words, for whoever must know which characters are printed.
        String words();
    }

    /// A heading.
    record Heading(String words) implements Block {

        public Heading {
            words = ChineseMarks.wide(words);
        }
    }

    /// A paragraph of the text itself.
    record Text(String words, List<Prose.Link> links) implements Block {

        public Text {
            words = ChineseMarks.wide(words); // as long as before: links stay in place
            links = stored(links);
        }

        Text(Prose prose) {
            this(prose.words(), prose.links());
        }
    }

    /// A small line: base, state, sources.
    record Note(String words, List<Prose.Link> links) implements Block {

        public Note {
            words = ChineseMarks.wide(words);
            links = stored(links);
        }

        Note(Prose prose) {
            this(prose.words(), prose.links());
        }
    }

    /// A table; each row as wide as its head. A row whose first cell begins with [#INSET] is a part
    /// of the one above it.
    ///
    /// @param ways as many as cells: where each leads; empty text where it leads nowhere
    record Grid(List<String> columns, List<List<String>> rows, List<List<String>> ways)
            implements Block {

        /// Begins the name of a part.
        static final String INSET = " ";

        /// Whether a row is a part of the one above it.
        static boolean isInset(List<String> row) {
            return row.getFirst().startsWith(INSET);
        }

        public Grid {
            columns = columns.stream().map(ChineseMarks::wide).toList();
            rows = List.copyOf(rows);
            ways = stored(ways);
        }

        /// Where a cell leads; empty text for nowhere.
        String way(int row, int column) {
            return ways.isEmpty() ? "" : ways.get(row).get(column);
        }

        @Override
        public String words() {
            var words = new StringBuilder(String.join("", columns));
            rows.forEach(r -> r.forEach(words::append));
            return words.toString();
        }
    }

    /// Lines beside a QR code.
    ///
    /// @param lines each as it is printed
    /// @param way what the code opens: a path of the issuing installation
    record Code(List<String> lines, String way) implements Block {

        public Code {
            lines = lines.stream().map(ChineseMarks::wide).toList();
        }

        @Override
        public String words() {
            return String.join("", lines);
        }
    }

    /// Places where people sign, side by side.
    ///
    /// @param places the lines of each: who, then what is to be filled in
    record Signs(List<List<String>> places) implements Block {

        public Signs {
            places = places.stream().map(p -> p.stream().map(ChineseMarks::wide).toList()).toList();
        }

        @Override
        public String words() {
            return String.join("", places.stream().flatMap(List::stream).toList());
        }
    }

    Paper {
        marks = List.copyOf(marks);
        blocks = List.copyOf(blocks);
        feet = feet.stream().map(ChineseMarks::wide).toList();
    }

    /// Documents issued before there were links are stored without them.
    private static <T> List<T> stored(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// All that is printed.
    String words() {
        var words = new StringBuilder(head + title + numberLine + date);
        marks.forEach(words::append);
        blocks.forEach(b -> words.append(b.words()));
        feet.forEach(words::append);
        return words.toString();
    }
}
