package org.anlan.dashboard.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What every test of a page needs: one Chromium for its class, and for each test a fresh house of
/// recorded answers and a fresh tab. To be registered as a static extension; not thread-safe.
final class Looking
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final String READ =
            """
            page => {
              const m = document.querySelector(`${page}-page`)?.model;
              return m && m.me && Object.keys(m.reads).every(r => m.data[r] || !m.reads[r]())
                  && document.fonts.status === 'loaded';
            }\
            """;

    private static final String DRAWN =
            """
            () => {
              const waits = root => [...root.querySelectorAll('*')].some(e =>
                  (e.tagName === 'AL-COUNTY-MAP' && e.put === undefined)
                  || (e.tagName === 'AL-FAN' && !e.shadowRoot?.querySelector('canvas'))
                  || (e.shadowRoot && waits(e.shadowRoot)));
              return !waits(document);
            }\
            """;

    private static final String SAID =
            """
            e => {
              const said = n => n.nodeType === Node.TEXT_NODE ? n.data
                  : [...(n.shadowRoot?.childNodes ?? []), ...n.childNodes].map(said).join('');
              return said(e).replace(/\\s+/g, ' ');
            }\
            """;

    private final int width;
    private final int height;
    private @Nullable Chromium chromium;
    private @Nullable WallHarness harness;
    private @Nullable Tab tab;

    /// @param width of the tab, pixels, as its height
    Looking(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.orSkip();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        harness = new WallHarness(0);
        tab = Objects.requireNonNull(chromium).open(width, height);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        tab().close();
        Objects.requireNonNull(harness).close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }

    Tab tab() {
        return Objects.requireNonNull(tab);
    }

    RecordedAnswers answers() {
        return Objects.requireNonNull(harness).answers();
    }

    String url(String path) {
        return Objects.requireNonNull(harness).url(path);
    }

    /// Opens a page of work and waits until it has read all that it reads.
    ///
    /// @param page its name, with a view of it behind `#` where not the first is meant
    void show(String page) {
        tab().page().navigate("about:blank"); // a change behind # alone would load nothing anew
        tab().go(url("/" + page));
        tab().page().waitForFunction(READ, page.replaceFirst("#.*", ""));
    }

    /// Waits until all maps and charts of the page are drawn.
    void untilDrawn() {
        tab().page().waitForFunction(DRAWN);
        tab().page()
                .evaluate(
                        "() => new Promise(f => requestAnimationFrame(() =>"
                                + " requestAnimationFrame(f)))");
        tab().page().waitForTimeout(400); // a chart moves into its place
    }

    /// Has pages speak a language, `zh` or `en`, from the next one opened.
    void speak(String language) {
        if (tab().page().url().startsWith("about:")) {
            tab().go(url("/sign-in"));
        }
        tab().page().evaluate("l => localStorage.setItem('anlan.language', l)", language);
    }

    Locator locate(String selector) {
        return tab().page().locator(selector);
    }

    /// All that a part says, through the shadow roots within it.
    String said(String selector) {
        return (String) Objects.requireNonNull(locate(selector).first().evaluate(SAID));
    }

    /// Waits until the page says how a writing went.
    void untilSaid() {
        tab().page().waitForSelector("al-said p:not(:empty)");
    }

    /// To wait for until there is no such thing any more.
    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
