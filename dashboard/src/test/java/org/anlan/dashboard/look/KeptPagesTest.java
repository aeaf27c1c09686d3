package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The field pages, kept by the browser,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesTest {

    private static final String KEPT =
            """
            async () => {
              const kept = [];
              for (const name of await caches.keys()) {
                kept.push(...(await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname));
              }
              return kept;
            }""";
    private static final String NAMES = "() => caches.keys()";

    private Chromium chromium;
    private WallHarness harness;

    @BeforeAll
    void start() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void open() {
        harness = new WallHarness(0);
    }

    @Test
    void openWithoutANetworkEvenAfterTheBrowserWasClosed(@TempDir Path folder) {
        var url = harness.url("/report");
        try (var first = chromium.remembering(folder)) {
            first.go(url);
            untilAllIsKept(first);
            assertThat(first.page().evaluate(KEPT).toString())
                    .contains("/report", "/desk")
                    .doesNotContain("/api/");
            first.page().waitForFunction("() => localStorage.getItem('anlan.known./report')");
            first.page().waitForTimeout(7_000); // Chromium writes what a page keeps after a while
        }
        harness.close();
        try (var second = chromium.remembering(folder)) {
            second.go(url);
            fileOneReport(second);
            assertThat(second.page().title()).isEqualTo("报灾 · 安澜");
            second.go(url.replace("/report", "/desk"));
            assertThat(second.page().title()).isEqualTo("接报台 · 安澜");
        }
    }

    @Test
    void areKeptUnderTheirBuildSoThatANewOneReplacesThem() {
        try (var tab = chromium.open(1366, 768)) {
            tab.go(harness.url("/report"));
            untilAllIsKept(tab);
            assertThat(tab.page().evaluate(NAMES).toString())
                    .matches("\\[anlan-shell-[0-9a-f]{16}]");
            tab.page().evaluate("() => caches.open('anlan-shell-before')");
            startAnew(tab);
            tab.untilPromised("async () => (await caches.keys()).length === 1");
            assertThat(tab.page().evaluate(NAMES).toString())
                    .matches("\\[anlan-shell-[0-9a-f]{16}]");
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static void fileOneReport(Tab tab) {
        tab.page().waitForSelector("report-page al-head");
        tab.page().waitForSelector("report-form button.main");
        tab.page().locator("report-line input.number").first().fill("300");
        tab.page().locator("report-form button.main").click();
        tab.page().waitForSelector("report-page .waits");
    }

    /// As a new build does: its worker is another one, and begins.
    private void startAnew(Tab tab) {
        tab.page()
                .evaluate(
                        """
                        async () => {
                          const kept = await navigator.serviceWorker.ready;
                          await kept.unregister();
                        }""");
        tab.page().navigate("about:blank"); // the old worker goes with its last page
        tab.go(harness.url("/report"));
    }

    /// All that the page loaded, for one module that is missing keeps it from opening.
    private static void untilAllIsKept(Tab tab) {
        tab.untilPromised(
                """
                async () => {
                  const kept = await (%s)();
                  const loaded = performance.getEntriesByType('resource').map(e => new URL(e.name).pathname);
                  return ['/report', '/desk'].every(p => kept.includes(p))
                      && loaded.filter(p => p.startsWith('/assets/')).every(p => kept.includes(p));
                }"""
                        .formatted(KEPT));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
