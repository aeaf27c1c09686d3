package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.FromShadowDom;
import com.deque.html.axecore.playwright.AxeBuilder;
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
public final class Tab implements AutoCloseable {

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
    public Tab go(String url) {
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

    /// Signs in by a one-time link, as a person's own browser does.
    ///
    /// @param address of the house, without a path
    public Tab enter(URI address, String link) {
        page.navigate(address.resolve("/sign-in").toString());
        var status =
                page.evaluate(
                        """
                        link => fetch('/api/v1/session', {
                          method: 'POST',
                          headers: {'Content-Type': 'application/json'},
                          body: JSON.stringify({link}),
                        }).then(answer => answer.status)""",
                        link);
        assertThat(status).isEqualTo(200);
        return this;
    }

    /// Waits until the verification board has read and drawn what it shows first.
    public Tab untilVerified() {
        page.waitForFunction(
                """
                () => {
                  const page = document.querySelector('verify-page');
                  const m = page?.model;
                  const charts = [...(page?.shadowRoot.querySelector('scores-pane')?.shadowRoot
                      .querySelectorAll('reliability-chart, skill-chart') ?? [])];
                  return m && Object.keys(m.reads).every(r => m.data[r])
                      && (m.asked.quantity || !m.data.scores.subjects.length)
                      && !m.bursts.busy.size && !m.bursts.timer
                      && charts.every(c => c.shadowRoot.querySelector('div').hasAttribute('settled'))
                      && document.fonts.status === 'loaded';
                }""");
        return this;
    }

    /// Waits for a yes to an asynchronous question; `waitForFunction` takes the promise itself for
    /// one.
    public void untilPromised(String question) {
        page.evaluate(
                """
                async () => {
                  for (const end = Date.now() + 30_000; !await (%s)(); ) {
                    if (Date.now() > end) throw new Error('waited in vain');
                    await new Promise(again => setTimeout(again, 50));
                  }
                }"""
                        .formatted(question));
    }

    /// Waits until the wall has read and drawn its figures and its map.
    public Tab untilDrawn() {
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

    /// Waits until nothing is left to read, and two frames more for what has been read to be drawn.
    void settle() {
        page.waitForFunction(
                """
                () => {
                  const bursts = document.querySelector('wall-page').model.bursts;
                  return !bursts.timer && !bursts.busy.size && !bursts.wanted.size;
                }""");
        page.evaluate(
                "() => new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f)))");
    }

    Page page() {
        return page;
    }

    /// What went wrong so far: script errors, breaches of the policy, requests to elsewhere.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// A condition on the wall's model, e.g. `m.views.length === 0`.
    void until(String condition) {
        page.waitForFunction(
                "() => { const m = document.querySelector('wall-page').model; return %s }"
                        .formatted(condition));
    }

    /// Opens a view of the wall's drawer and waits until something is said in it.
    public void untilSaid(String view, String words) {
        page.evaluate(
                """
                view => {
                  const m = document.querySelector('wall-page').model;
                  m.shut();
                  m.open({view, region: m.province, indicator: 'people-affected'});
                }""",
                view);
        page.waitForFunction(
                """
                words => {
                  const said = (n) => n.nodeType === Node.TEXT_NODE
                      ? n.data
                      : [...(n.shadowRoot?.childNodes ?? []), ...n.childNodes].map(said).join('');
                  return said(document.querySelector('wall-page').shadowRoot.querySelector('wall-drawer')).includes(words);
                }""",
                words);
        page.evaluate("() => document.querySelector('wall-page').model.shut()");
    }

    /// Takes the network away, or gives it back.
    void away(boolean away) {
        context.setOffline(away);
    }

    /// Texts that are too small, cut, or over each other.
    @SuppressWarnings("unchecked")
    public List<String> layoutFaults(int leastPixels) {
        return (List<String>) page.evaluate(script("layout.js"), leastPixels);
    }

    /// What of a part, given by its way through shadow roots, not everyone can read, by axe. It
    /// writes styles into the page, against the policy: what goes wrong meanwhile is not the
    /// page's.
    List<String> breaches(String... part) {
        var before = faults.size();
        var found = new AxeBuilder(page).include(new FromShadowDom(part)).analyze();
        assertThat(found.getPasses()).as("something was looked at").isNotEmpty();
        faults.subList(before, faults.size()).clear();
        return found.getViolations().stream().map(r -> r.getId() + " " + r.getNodes()).toList();
    }

    /// Keeps what is seen as a PNG.
    public void picture(Path file) {
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
