package org.anlan.logistics.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Reads a minimum-cost flow problem in the DIMACS format.
///
/// `c` is a comment; `p min NODES ARCS` comes once and first; `n NODE SUPPLY` gives the supply of
/// a node that has one; `a FROM TO LOWER UPPER COST` gives an arc, and there are exactly `ARCS`
/// of them. Nodes count from 1 in the file and from 0 in the network; arcs keep their order. All
/// numbers are whole.
///
/// @see "DIMACS, The First DIMACS International Algorithm Implementation Challenge: problem
///     definitions and specifications, 1990"
public final class DimacsMin {

    /// More than any plan needs, and small enough that a wrong number cannot exhaust the memory.
    private static final int MOST_NODES_OR_ARCS = 20_000_000;

    private final String file;
    private final BitSet nodesWithSupply = new BitSet();
    private Network.@Nullable Builder network;
    private int nodes;
    private int arcsPromised;
    private int arcsRead;

    private DimacsMin(String file) {
        this.file = file;
    }

    /// Reads a file; bytes that are no ASCII are let pass, since they can only stand in comments.
    ///
    /// @throws FileRefused if the content is wrong, naming file, line and column
    /// @throws IOException if the file cannot be read
    public static Network read(Path path) throws FileRefused, IOException {
        try (var reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            return read(String.valueOf(path.getFileName()), reader);
        }
    }

    /// Reads from a reader; `file` is what errors call it.
    public static Network read(String file, Reader reader) throws FileRefused, IOException {
        return new DimacsMin(file).parse(new BufferedReader(reader));
    }

    private Network parse(BufferedReader reader) throws FileRefused, IOException {
        int number = 0;
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            take(new DimacsLine(file, number, text));
        }
        var end = new DimacsLine(file, number + 1, "");
        if (arcsRead != arcsPromised) {
            throw end.wrong(
                    "%d arcs were promised, %d are there.".formatted(arcsPromised, arcsRead));
        }
        try {
            return begun(end).build();
        } catch (IllegalArgumentException e) {
            throw end.wrong(e);
        }
    }

    private void take(DimacsLine line) throws FileRefused {
        var kind = line.wordOrBlank();
        try {
            switch (kind) {
                case "", "c" -> {
                    return;
                }
                case "p" -> takeProblem(line);
                case "n" -> takeNode(line);
                case "a" -> takeArc(line);
                default -> throw line.wrong("'%s' is none of c, p, n, a.".formatted(kind));
            }
        } catch (IllegalArgumentException e) {
            throw line.wrong(e); // the network's own limits, told at the place that broke them
        }
        line.expectEnd();
    }

    private void takeProblem(DimacsLine line) throws FileRefused {
        if (network != null) {
            throw line.wrong("a second p line.");
        }
        if (!line.word("min").equals("min")) {
            throw line.wrong("only problems of type 'min' are read.");
        }
        nodes = (int) line.number("NODES", 0, MOST_NODES_OR_ARCS);
        arcsPromised = (int) line.number("ARCS", 0, MOST_NODES_OR_ARCS);
        network = Network.builder(nodes);
    }

    private void takeNode(DimacsLine line) throws FileRefused {
        var builder = begun(line);
        int node = (int) line.number("NODE", 1, nodes) - 1;
        if (nodesWithSupply.get(node)) {
            throw line.wrong("a second n line for node %d.".formatted(node + 1));
        }
        nodesWithSupply.set(node);
        builder.supply(node, line.number("SUPPLY", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private void takeArc(DimacsLine line) throws FileRefused {
        var builder = begun(line);
        if (arcsRead == arcsPromised) {
            throw line.wrong("more than the %d arcs promised.".formatted(arcsPromised));
        }
        int from = (int) line.number("FROM", 1, nodes) - 1;
        int to = (int) line.number("TO", 1, nodes) - 1;
        long lower = line.number("LOWER", 0, Long.MAX_VALUE);
        long upper = line.number("UPPER", lower, Long.MAX_VALUE);
        builder.arc(from, to, lower, upper, line.number("COST", Long.MIN_VALUE, Long.MAX_VALUE));
        arcsRead++;
    }

    private Network.Builder begun(DimacsLine line) throws FileRefused {
        if (network == null) {
            throw line.wrong("the line 'p min NODES ARCS' must come first.");
        }
        return network;
    }
}
