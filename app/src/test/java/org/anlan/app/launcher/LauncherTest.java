package org.anlan.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The launcher")
class LauncherTest {

    private static final int MOST_LINES = 120;

    @TempDir private Path folder;
    private FakeHouse house;

    @BeforeEach
    void lay() {
        house = new FakeHouse(folder);
    }

    @Test
    void isShort() throws IOException {
        assertThat(Files.readAllLines(FakeHouse.launcher())).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void pleasesShellcheck() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/shellcheck")), "no shellcheck here");
        var check =
                new ProcessBuilder("/usr/bin/shellcheck", FakeHouse.launcher().toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    @Test
    void saysWhatToDoWithoutAJdk() {
        var run = house.maven(0, "").run("serve");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err())
                .contains("needs a JDK 25 or newer 需要 JDK 25")
                .contains("JAVA_HOME, PATH,")
                .contains("Maybe install Temurin 25")
                .contains("JAVA_HOME=/path/to/jdk ./anlan");
        assertThat(house.called("mvn")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is new enough: {1}")
    @CsvSource({
        "1.8.0_402, false",
        "9.0.4,     false",
        "21.0.5,    false",
        "24.0.2,    false",
        "25,        true",
        "25-ea,     true",
        "25.0.1,    true",
        "26+12,     true",
        "100.0.1,   true"
    })
    void takesAJdkThatIsNewEnough(String version, boolean taken) {
        var run = house.maven(0, "").jdk("old", version).with("JAVA_HOME", house.at("old")).run();
        assertThat(run.exit()).isEqualTo(taken ? 0 : 5);
        assertThat(house.called("java")).hasSize(taken ? 1 : 0);
    }

    @Test
    void passesOverAnOldJavaHomeAndAJreForANewJdkElsewhere() {
        house.jdk("old", "21.0.5").jre("jdks/a", "25.0.1").jdk("jdks/b", "25.0.2").maven(0, "");
        assertThat(house.with("JAVA_HOME", house.at("old")).run("help").exit()).isZero();
        assertThat(house.called("mvn").getFirst()).startsWith(house.at("jdks/b") + " ");
    }

    @Test
    void takesTheJdkOfThePathBeforeOthersAndJavaHomeBeforeAll() {
        house.jdk("jdks/a", "25").jdk("path", "26").maven(0, "");
        house.with("PATH", house.at("bin") + ":" + house.at("path/bin")).run("help");
        assertThat(house.called("mvn").getFirst()).startsWith(house.at("path") + " ");
    }

    @Test
    void saysWhatToDoWithoutMaven() {
        var run = house.jdk("jdks/a", "25").run("serve");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("需要 Maven").contains("Maybe: sudo apt-get install maven");
        assertThat(house.jdk("jdks/a", "25").run("test").exit()).isEqualTo(5);
        assertThat(house.called("java")).isEmpty();
    }

    @Test
    void showsTheFaultsOfABuildThatFailsAndBuildsAgainNextTime() {
        house.jdk("jdks/a", "25").maven(1, "[ERROR] House.java:[7,3] cannot find symbol");
        var run = house.run("serve");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err())
                .contains("[ERROR] House.java:[7,3] cannot find symbol")
                .contains("The build failed 构建失败")
                .contains("app/target/build.log");
        assertThat(house.called("java")).isEmpty();
        house.run("serve");
        assertThat(house.called("mvn")).hasSize(2);
    }

    @Test
    void showsEachModuleOfABuildAsItComes() {
        var module = "[INFO] Building Anlan 安澜 0.1.0                            [1/12]";
        var run = house.jdk("jdks/a", "25").maven(0, module).run("help");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("  [1/12] Anlan 安澜 0.1.0\n").doesNotContain("INFO");
        assertThat(house.home().resolve("app/target/build.log")).content().contains(module);
    }

    @Test
    void buildsOnlyWhenSourcesAreNewer() throws IOException {
        house.jdk("jdks/a", "25").maven(0, "");
        house.run("help");
        house.run("help");
        assertThat(house.called("mvn")).hasSize(1);
        assertThat(house.called("java")).hasSize(2);

        touched("app/src/test/java/NewTest.java");
        house.run("help");
        assertThat(house.called("mvn")).hasSize(1);

        touched("core/New.java");
        house.run("help");
        assertThat(house.called("mvn")).hasSize(2);
    }

    private void touched(String file) throws IOException {
        var path = Files.writeString(house.home().resolve(file), "");
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void handsOnEveryArgumentAsItIsAndTheExitCode() {
        house.jdk("jdks/a", "25").maven(0, "").with("ANLAN_JAVA_OPTIONS", "-Xmx3g -Dx=1");
        var run = house.with("JAVA_EXIT", "4").run("user", "add", "张 三", "*", "");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(house.called("java").getFirst())
                .endsWith("<org.anlan.app.Main><user><add><张 三><*><>")
                .contains("<-Danlan.home=" + house.home() + "><-Xmx3g><-Dx=1>")
                .contains(house.at("house/app/target/lib/a.jar:"));
    }

    @Test
    void worksThroughALinkFromAnywhere() throws IOException {
        house.jdk("jdks/a", "25").maven(0, "");
        var link = Files.createSymbolicLink(folder.resolve("link"), house.home().resolve("anlan"));
        assertThat(house.runAs(link, "help").exit()).isZero();
        assertThat(house.called("java").getFirst()).contains("<-Danlan.home=" + house.home() + ">");
    }

    @Test
    void remembersAStartThatBecameReadyForFasterOnes() throws IOException {
        house.jdk("jdks/a", "25").maven(0, "");
        house.run("serve");
        house.run("help");
        house.run("drill"); // its profile would have too much compiled at once
        assertThat(house.called("java").get(0)).contains("<-XX:AOTMode=record>", "<-Danlan.ready=");
        assertThat(house.called("java").get(1)).doesNotContain("AOT");
        assertThat(house.called("java").get(2)).doesNotContain("AOT");

        for (var end : new String[] {"record", "ready"}) {
            Files.writeString(house.home().resolve("app/target/anlan-25." + end), "x");
        }
        house.run("serve");
        assertThat(house.called("java").get(3)).contains("<-XX:AOTMode=create>");
    }

    @ParameterizedTest(name = "./anlan test {0}")
    @ValueSource(strings = {"--instal", "all", "--install now"})
    void refusesWrongOptionsOfItsTests(String options) {
        house.jdk("jdks/a", "25").maven(0, "");
        var run = house.run(("test " + options).split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: ./anlan test [--install]");
        assertThat(house.called("mvn")).isEmpty();
    }

    @Test
    void runsAllTestsAndLetsTheReportDecide() throws IOException {
        house.jdk("jdks/a", "25").maven(3, "[ERROR] two tests failed");
        var old = house.home().resolve("core/target/surefire-reports/TEST-a.xml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "<testsuite/>");
        var run = house.with("JAVA_EXIT", "1").run("test");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("[ERROR] two tests failed");
        assertThat(house.called("mvn").getFirst()).endsWith("-Dmaven.test.failure.ignore verify");
        assertThat(house.called("java").getFirst())
                .endsWith("check/TestReport.java><%s><3>".formatted(house.home()));
        assertThat(old).doesNotExist();
    }
}
