package org.anlan.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The report of all tests")
class TestReportTest {

    private static final String PASSED = "<testcase name=\"works\" classname=\"c\" time=\"1\"/>";
    private static final String SKIPPED =
            "<testcase name=\"looks\" time=\"0\"><skipped message=\"none here\"/></testcase>";
    private static final String FAILED =
            "<testcase name=\"holds\"><failure message=\"1 is not 2\">trace</failure></testcase>";
    private static final String BROKEN =
            "<testcase name=\"opens\"><error message=\"gone\">trace</error></testcase>";

    @TempDir private Path project;

    private record Report(boolean good, List<String> lines) {
        String last() {
            return lines.getLast();
        }
    }

    @BeforeEach
    void allowNothing() throws IOException {
        allow("# CLASS MOST WANT REASON", "");
    }

    @Test
    void isGoodWhenAllPassed() throws IOException, XMLStreamException {
        ran("core/domain", "a.ATest", PASSED + PASSED);
        ran("ingest", "b.BTest", PASSED);
        assertThat(report(0, false)).isEqualTo(good("3 passed, 0 failed, 0 skipped"));
    }

    @Test
    void namesTheSlowestClassesFirst() throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", "41.2", PASSED);
        ran("core/web", "c.CTest", "1,100.4", PASSED);
        ran("core/domain", "a.ATest", "29.9", PASSED);
        assertThat(report(0, false).lines())
                .containsExactly(
                        "slow: 1100 s c.CTest",
                        "slow: 41 s b.BTest",
                        "3 passed, 0 failed, 0 skipped");
    }

    @Test
    void isBadWhenOneFailedOrBrokeAndNamesBoth() throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", PASSED + FAILED + BROKEN);
        var report = report(0, false);
        assertThat(report.good()).isFalse();
        assertThat(report.lines())
                .contains("failed: b.BTest holds", "failed: b.BTest opens")
                .endsWith("1 passed, 2 failed, 0 skipped");
    }

    @Test
    void isBadWhenATestIsSkippedThatNoLineAllows() throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", PASSED + SKIPPED);
        var report = report(0, false);
        assertThat(report.good()).isFalse();
        assertThat(report.lines())
                .contains(
                        "skipped: b.BTest looks: none here",
                        "Too many skipped 跳过过多: b.BTest 1, docs/skips.txt allows 0.")
                .endsWith("1 passed, 0 failed, 1 skipped");
    }

    @Test
    void allowsAsManySkipsAsTheLineOfTheClassAndNoMore() throws IOException, XMLStreamException {
        allow("b.BTest 2 shared Reads real losses.");
        ran("ingest", "b.BTest", PASSED + SKIPPED + SKIPPED);
        assertThat(report(0, false).good()).isTrue();
        assertThat(report(0, true).good()).isTrue();
        ran("ingest", "b.BTest", PASSED + SKIPPED + SKIPPED + SKIPPED);
        assertThat(report(0, false).good()).isFalse();
    }

    @Test
    void allowsNoSkipForWantOfChromiumOnceItWasInstalled() throws IOException, XMLStreamException {
        allow("b.BTest 1 chromium Looks at the wall in a browser.");
        ran("dashboard", "b.BTest", PASSED + SKIPPED);
        assertThat(report(0, false).good()).isTrue();
        assertThat(report(0, true).good()).isFalse();
    }

    @Test
    void countsAClassOfWhichNothingRanAsSkipped() throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", PASSED);
        ran("dashboard", "c.CTest", "");
        var report = report(0, false);
        assertThat(report.good()).isFalse();
        assertThat(report.lines())
                .contains("skipped: c.CTest as a whole: nothing of it ran")
                .endsWith("1 passed, 0 failed, 1 skipped");
        allow("c.CTest 1 chromium Looks at the wall.");
        assertThat(report(0, false).good()).isTrue();
        assertThat(report(0, true).good()).isFalse();
    }

    @Test
    void saysWhyATestWasSkippedThoughTheReportHasNoMessage()
            throws IOException, XMLStreamException {
        ran(
                "ingest",
                "b.BTest",
                PASSED
                        + "<testcase name=\"reads\"><skipped type=\"T\"><![CDATA[org.o.TestAbortedException: Assumption failed: none here\n\tat a.B]]></skipped></testcase>");
        assertThat(report(0, false).lines())
                .contains("skipped: b.BTest reads: Assumption failed: none here");
    }

    @Test
    void isBadWhenNothingRan() throws IOException, XMLStreamException {
        var report = report(0, false);
        assertThat(report.good()).isFalse();
        assertThat(report.lines())
                .containsExactly("Nothing ran 没有运行任何测试.", "0 passed, 0 failed, 0 skipped");
    }

    @Test
    void isBadWhenTheBuildFailedThoughAllTestsThatRanPassed()
            throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", PASSED);
        var report = report(1, false);
        assertThat(report.good()).isFalse();
        assertThat(report.lines()).first().asString().contains("target/test.log");
        assertThat(report.last()).isEqualTo("1 passed, 1 failed, 0 skipped");
    }

    @Test
    void countsReportsOfSurefireOnly() throws IOException, XMLStreamException {
        ran("ingest", "b.BTest", PASSED);
        Files.copy(
                project.resolve("ingest/target/surefire-reports/TEST-b.BTest.xml"),
                project.resolve("ingest/target/TEST-elsewhere.xml"));
        assertThat(report(0, false).last()).isEqualTo("1 passed, 0 failed, 0 skipped");
    }

    @Test
    void refusesALineOfSkipsWithoutReason() throws IOException {
        allow("b.BTest 1 shared");
        assertThatThrownBy(() -> report(0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(b.BTest 1 shared) is not CLASS MOST WANT REASON");
    }

    @Test
    void findsEveryClassThatTheProjectsOwnLinesName() throws IOException {
        var root = Path.of(System.getProperty("anlan.root"));
        var tests = ProjectFiles.beneath(root, f -> f.toString().endsWith("Test.java"));
        for (var line : Files.readAllLines(root.resolve("docs/skips.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split("\\s+", 4);
                assertThat(tests).as(line).filteredOn(source(words[0])).hasSize(1);
                assertThat(Integer.parseInt(words[1])).as(line).isPositive();
                assertThat(words[2]).as(line).isIn("shared", "chromium", "root", "shellcheck");
                assertThat(words[3]).as(line).endsWith(".");
            }
        }
    }

    private static Predicate<Path> source(String testClass) {
        var file = Path.of("src/test/java", testClass.replace('.', '/') + ".java");
        return test -> test.endsWith(file);
    }

    private static Report good(String... lines) {
        return new Report(true, List.of(lines));
    }

    private void allow(String... lines) throws IOException {
        Files.createDirectories(project.resolve("docs"));
        Files.write(project.resolve("docs/skips.txt"), List.of(lines));
    }

    private void ran(String module, String suite, String cases) throws IOException {
        ran(module, suite, "0.1", cases);
    }

    private void ran(String module, String suite, String seconds, String cases) throws IOException {
        var folder = project.resolve(module).resolve("target/surefire-reports");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("TEST-%s.xml".formatted(suite)),
                "<?xml version=\"1.0\"?>\n<testsuite name=\"%s\" time=\"%s\">%s</testsuite>"
                        .formatted(suite, seconds, cases));
    }

    private Report report(int built, boolean installed) throws IOException, XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var good = TestReport.run(project, built, installed, out);
        return new Report(good, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
