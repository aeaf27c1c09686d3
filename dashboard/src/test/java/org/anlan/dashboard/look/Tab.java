package org.anlan.dashboard.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One tab that writes down everything that goes wrong in it.
final class Tab implements AutoCloseable {

    private static final String LISTEN =
            "addEventListener('securitypolicyviolation', e => console.error("
                    + "'policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Tab(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.addInitScript(LISTEN);
        page.onPageError(faults::add);
        page.onConsoleMessage(
                m -> {
                    if (m.type().equals("error")) {
                        faults.add(m.text());
                    }
                });
    }

    /// Opens an address; anything asked of another origin from then on is a fault.
    Tab go(String url) {
        var origin = URI.create(url).getAuthority();
        page.onRequest(
                r -> {
                    var asked = URI.create(r.url());
                    if (asked.getAuthority() != null && !asked.getAuthority().equals(origin)) {
                        faults.add("asked elsewhere: " + r.url());
                    }
                });
        page.navigate(url);
        return this;
    }

    /// Waits until the wall has read and drawn its figures and its map.
    Tab untilDrawn() {
        page.waitForFunction(
                """
                () => {
                  const wall = document.querySelector('wall-page');
                  const data = wall?.model.data ?? {};
                  const map = wall?.shadowRoot.querySelector('wall-map');
                  return data.figures && data.tasks && data.timeline && data.layer
                      && map?.drawn && document.fonts.status === 'loaded';
                }""");
        settle();
        return this;
    }

    /// Waits for what has been asked for to be drawn: two frames with nothing left to read.
    void settle() {
        page.waitForFunction("() => !document.querySelector('wall-page')?.model.bursts.timer");
        page.evaluate(
                "() => new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f)))");
    }

    Page page() {
        return page;
    }

    /// What went wrong so far: script errors, breaches of the policy, requests to elsewhere.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// Texts that are too small, cut, or over each other.
    @SuppressWarnings("unchecked")
    List<String> layoutFaults(int leastPixels) {
        return (List<String>) page.evaluate(script("layout.js"), leastPixels);
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static String script(String name) {
        try (var in = Tab.class.getResourceAsStream("/org/anlan/dashboard/" + name)) {
            return new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replaceFirst("(?s)^(//[^\n]*\n)+", "")
                    .replaceFirst(";\\s*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
