package org.anlan.forecasting.pooling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A panel in the text files of the program EXCALIBUR: `NAME.dtt` has the quantiles, `NAME.rls` the
/// answers. Columns are fixed up to the scale, in Latin-1; −999.1 to −999.9 stand for nothing.
final class ExcaliburPanel {

    private static final Pattern ASSESSMENT =
            Pattern.compile("(.{5}) (.{8}) (.{4}) (.{14}) (\\w{3})\\s+(.*)");
    private static final Pattern ANSWER = Pattern.compile("(.{5}) (.{14})\\s+(\\S+) (\\w{3}).*");
    private static final Pattern LEVELS = Pattern.compile("\\d+");

    private final double[] levels;
    private final Map<String, Map<String, double[]>> byExpert = new LinkedHashMap<>();
    private final Map<String, Boolean> items = new LinkedHashMap<>();
    private final Map<String, Double> answers = new HashMap<>();

    private ExcaliburPanel(List<String> assessments, List<String> answers) {
        var header = assessments.getFirst();
        levels =
                LEVELS.matcher(header.substring(header.indexOf("QU=")))
                        .results()
                        .mapToDouble(level -> Integer.parseInt(level.group()) / 100.0)
                        .toArray();
        assessments.stream().skip(1).filter(line -> !line.isBlank()).forEach(this::assess);
        answers.stream().filter(line -> !line.isBlank()).forEach(this::answer);
    }

    static ExcaliburPanel read(Path folder, String name) throws IOException {
        return new ExcaliburPanel(
                Files.readAllLines(folder.resolve(name + ".dtt"), StandardCharsets.ISO_8859_1),
                Files.readAllLines(folder.resolve(name + ".rls"), StandardCharsets.ISO_8859_1));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".dtt"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private void assess(String line) {
        var row = ASSESSMENT.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("Line (%s) is no assessment.".formatted(line));
        }
        var item = row.group(4).strip();
        items.put(item, row.group(5).toLowerCase(Locale.ROOT).equals("log"));
        var quantiles =
                Arrays.stream(row.group(6).strip().split("\\s+"))
                        .limit(levels.length)
                        .mapToDouble(ExcaliburPanel::value)
                        .toArray();
        byExpert.computeIfAbsent(row.group(2).strip(), _ -> new HashMap<>()).put(item, quantiles);
    }

    private void answer(String line) {
        var row = ANSWER.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("Line (%s) is no answer.".formatted(line));
        }
        answers.put(row.group(2).strip(), value(row.group(3)));
    }

    private static double value(String text) {
        var value = Double.parseDouble(text);
        return value > -1000 && value < -999 ? Double.NaN : value;
    }

    double[] levels() {
        return levels.clone();
    }

    List<String> experts() {
        return List.copyOf(byExpert.keySet());
    }

    List<String> items() {
        return List.copyOf(items.keySet());
    }

    ExpertPanel panel() {
        var names = items();
        var logarithmic = new boolean[names.size()];
        var realizations = new double[names.size()];
        for (int j = 0; j < logarithmic.length; j++) {
            logarithmic[j] = items.getOrDefault(names.get(j), false);
            realizations[j] = answers.getOrDefault(names.get(j), Double.NaN);
        }
        var assessments = new ArrayList<double[][]>();
        for (var own : byExpert.values()) {
            assessments.add(
                    names.stream()
                            .map(item -> own.getOrDefault(item, nothing()))
                            .toArray(double[][]::new));
        }
        return new ExpertPanel(
                levels, logarithmic, realizations, assessments.toArray(double[][][]::new), 0.1);
    }

    private double[] nothing() {
        var nothing = new double[levels.length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
