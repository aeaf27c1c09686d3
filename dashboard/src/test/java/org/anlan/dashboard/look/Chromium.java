package org.anlan.dashboard.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The system's own Chromium; where there is none the test is skipped and says so.
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(QUIET));
    }

    /// Starts it, or skips the test that asks.
    public static Chromium orSkip() {
        var program = installed();
        Assumptions.assumeTrue(
                program.isPresent(), "no Chromium on this machine: the screens are not looked at");
        return new Chromium(program.get());
    }

    /// A fresh tab of a size, in Chinese, on a machine whose own clock is not the civil one.
    public Tab open(int width, int height) {
        return new Tab(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("zh-CN")
                                .setTimezoneId("America/New_York")
                                .setPermissions(List.of("clipboard-read", "clipboard-write"))));
    }

    /// A tab of a browser that keeps what it learns in a folder, as people's own browsers do.
    /// Closing it closes the browser.
    public Tab remembering(Path folder) {
        return new Tab(
                playwright
                        .chromium()
                        .launchPersistentContext(
                                folder,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(installed().orElseThrow())
                                        .setArgs(QUIET)
                                        .setViewportSize(1366, 768)
                                        .setLocale("zh-CN")));
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
