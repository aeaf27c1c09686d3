package org.anlan.app.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Adds up the test reports of all modules, names each skipped test, why, and the slowest classes,
/// and says whether that is good enough.
///
/// Needs the JDK only: the launcher runs this very file, also when nothing else compiled. A skip is
/// allowed when a line of `docs/skips.txt` names its class with room for it; a line for want of
/// `chromium` allows nothing once Chromium was installed.
public final class TestReport {

    private static final String CHROMIUM = "chromium";
    private static final int SLOWEST = 5;
    private static final int SLOW_SECONDS = 30;
    private static final Pattern REPORT =
            Pattern.compile(".*/target/surefire-reports/TEST-[^/]*\\.xml");

    private record Skip(String testClass, String test, String why) {}

    private record Allowed(int most, String want) {}

    private record Slow(String testClass, double seconds) {}

    private final Map<String, Allowed> allowed;
    private final boolean installed;
    private final List<String> failed = new ArrayList<>();
    private final List<Skip> skipped = new ArrayList<>();
    private final List<Slow> times = new ArrayList<>();
    private int passed;

    private TestReport(Map<String, Allowed> allowed, boolean installed) {
        this.allowed = allowed;
        this.installed = installed;
    }

    /// Prints the sum and exits with 0 or 1.
    ///
    /// @param args the project's folder, the build's exit code, and `--install` if it was given
    public static void main(String[] args) throws IOException, XMLStreamException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var installed = args.length > 2 && args[2].equals("--install");
        System.exit(run(Path.of(args[0]), Integer.parseInt(args[1]), installed, out) ? 0 : 1);
    }

    static boolean run(Path project, int built, boolean installed, PrintStream out)
            throws IOException, XMLStreamException {
        var report = new TestReport(allowed(project.resolve("docs/skips.txt")), installed);
        for (var file : reports(project)) {
            report.add(file);
        }
        if (built != 0 && report.failed.isEmpty()) {
            report.failed.add("the build itself: see target/test.log");
        }
        return report.print(out);
    }

    private static Map<String, Allowed> allowed(Path file) throws IOException {
        var allowed = new HashMap<String, Allowed>();
        for (var line : Files.readAllLines(file)) {
            var words = line.strip().split("\\s+", 4);
            if (!line.isBlank() && !line.startsWith("#")) {
                if (words.length < 4) {
                    throw new IllegalArgumentException(
                            "docs/skips.txt: (%s) is not CLASS MOST WANT REASON.".formatted(line));
                }
                allowed.put(words[0], new Allowed(Integer.parseInt(words[1]), words[2]));
            }
        }
        return allowed;
    }

    private static List<Path> reports(Path project) throws IOException {
        return ProjectFiles.beneath(project, f -> REPORT.matcher(f.toString()).matches());
    }

    private void add(Path file) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            var suite = "";
            var tests = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "testsuite" -> {
                            suite = String.valueOf(xml.getAttributeValue(null, "name"));
                            times.add(new Slow(suite, seconds(xml)));
                        }
                        case "testcase" -> {
                            add(suite, xml);
                            tests++;
                        }
                        default -> {}
                    }
                }
            }
            if (tests == 0) { // so Surefire writes down a class that was skipped before its first
                // test
                skipped.add(new Skip(suite, "as a whole", "nothing of it ran"));
            }
        }
    }

    private static double seconds(XMLStreamReader suite) {
        var time = suite.getAttributeValue(null, "time");
        return time == null ? 0 : Double.parseDouble(time.replace(",", ""));
    }

    private void add(String testClass, XMLStreamReader xml) throws XMLStreamException {
        var test = String.valueOf(xml.getAttributeValue(null, "name"));
        var outcome = "";
        var why = "";
        while (!(xml.next() == XMLStreamReader.END_ELEMENT
                && xml.getLocalName().equals("testcase"))) {
            if (xml.isStartElement() && xml.getLocalName().matches("failure|error|skipped")) {
                outcome = xml.getLocalName();
                why = why(xml);
            }
        }
        switch (outcome) {
            case "" -> passed++;
            case "skipped" -> skipped.add(new Skip(testClass, test, why));
            default -> failed.add("%s %s".formatted(testClass, test));
        }
    }

    /// The message, or the first line of the trace that stands for one.
    private static String why(XMLStreamReader xml) throws XMLStreamException {
        var message = xml.getAttributeValue(null, "message");
        var said = message == null ? xml.getElementText() : message;
        return said.lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "");
    }

    private boolean print(PrintStream out) {
        times.sort(Comparator.comparingDouble(Slow::seconds).reversed());
        times.stream()
                .filter(t -> t.seconds() >= SLOW_SECONDS)
                .limit(SLOWEST)
                .forEach(t -> out.printf("slow: %.0f s %s%n", t.seconds(), t.testClass()));
        skipped.forEach(s -> out.printf("skipped: %s %s: %s%n", s.testClass(), s.test(), s.why()));
        failed.forEach(f -> out.println("failed: " + f));
        var tooMany = tooMany();
        tooMany.forEach(out::println);
        if (passed == 0) {
            out.println("Nothing ran 没有运行任何测试.");
        }
        out.printf("%d passed, %d failed, %d skipped%n", passed, failed.size(), skipped.size());
        return failed.isEmpty() && tooMany.isEmpty() && passed > 0;
    }

    private List<String> tooMany() {
        var counts = new HashMap<String, Integer>();
        skipped.forEach(s -> counts.merge(s.testClass(), 1, Integer::sum));
        var lines = new ArrayList<String>();
        counts.forEach(
                (testClass, count) -> {
                    var most = most(testClass);
                    if (count > most) {
                        lines.add(
                                "Too many skipped 跳过过多: %s %d, docs/skips.txt allows %d."
                                        .formatted(testClass, count, most));
                    }
                });
        return lines;
    }

    private int most(String testClass) {
        var line = allowed.getOrDefault(testClass, new Allowed(0, "nothing"));
        return installed && line.want().equals(CHROMIUM) ? 0 : line.most();
    }
}
