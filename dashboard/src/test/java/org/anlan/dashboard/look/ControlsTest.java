package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A control of a page")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlsTest {

    /// Remembers which elements hear a press, before any script of the page runs.
    private static final String REMEMBER =
            """
            const hear = EventTarget.prototype.addEventListener;
            window.heard = new WeakSet();
            EventTarget.prototype.addEventListener = function (kind, ...more) {
              if (/^(click|submit|change|choose)$/.test(kind)) window.heard.add(this);
              return hear.call(this, kind, ...more);
            };
            """;

    /// Buttons that nothing hears, and links that lead nowhere. One that sends a form is heard
    /// where its form is.
    private static final String DEAD =
            """
            () => {
              const dead = [];
              const walk = (root) => root.querySelectorAll('*').forEach((e) => {
                if (e.tagName === 'BUTTON' && !e.disabled) {
                  const form = e.type === 'submit' ? e.closest('form') : null;
                  if (!window.heard.has(e) && !(form && window.heard.has(form))) dead.push(e.textContent.trim());
                } else if (e.tagName === 'A' && !/^(\\/|#|tel:)/.test(e.getAttribute('href') ?? '')) {
                  dead.push(e.outerHTML);
                }
                if (e.shadowRoot) walk(e.shadowRoot);
              });
              walk(document);
              return dead;
            }
            """;

    private Chromium chromium;
    private WallHarness harness;

    @BeforeAll
    void open() {
        chromium = Chromium.orSkip();
        harness = new WallHarness(0);
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(
            strings = {
                "/desk#incidents",
                "/desk#alarms",
                "/desk#callouts",
                "/desk#handover",
                "/desk#roster",
                "/desk#documents",
                "/desk#processes",
                "/report#file",
                "/report#reports",
                "/report#review",
                "/report#clocks",
                "/depot#stock",
                "/depot#promise",
                "/depot#rotation",
                "/depot#inspections",
                "/depot#stocktakes",
                "/plan#flows",
                "/plan#edit",
                "/plan#compare",
                "/plan#why",
                "/plan#proof",
                "/gaps#board",
                "/gaps#places",
                "/gaps#list",
                "/give",
                "/convoy#loads/0197f1c0-0000-7000-8000-0000000000d1",
                "/convoy#waiting",
                "/convoy#requests/0197f1c0-0000-7000-8000-0000000000c3",
                "/convoy#timeline/0197f1c0-0000-7000-8000-0000000000b1",
                "/convoy#recalls/0197f1c0-0000-7000-8000-0000000000f1",
                "/verify#scores",
                "/verify#warnings",
                "/verify#weights",
                "/verify#pairs",
                "/consult#room/c1",
                "/consult#room/c2",
                "/consult#room/c5",
                "/consult#list",
                "/warn#work/w1",
                "/warn#write",
                "/warn#relayed",
                "/warn#called/w1",
                "/warn#responses",
                "/forecast#rain",
                "/forecast#stations/s0",
                "/forecast#storms",
                "/forecast#losses",
                "/forecast#runs",
                "/"
            })
    void doesSomething(String path) {
        try (var tab = chromium.open(1366, 768)) {
            tab.page().addInitScript(REMEMBER);
            tab.go(harness.url(path));
            tab.page()
                    .waitForFunction(
                            "() => { const p = document.querySelector('desk-page, report-page,"
                                    + " consult-page, warn-page, forecast-page, depot-page, plan-page,"
                                    + " gaps-page, convoy-page'); return !p ||"
                                    + " p.model.me && Object.keys(p.model.reads).every(r =>"
                                    + " p.model.data[r] || !p.model.reads[r]()) }");
            tab.page().waitForSelector("main");
            assertThat(dead(tab)).isEmpty();
        }
    }

    @Test
    void ofTheWallDoesSomethingInEachOfItsViews() {
        try (var tab = chromium.open(1366, 768)) {
            tab.page().addInitScript(REMEMBER);
            tab.go(harness.url("/wall")).untilDrawn();
            var dead = new ArrayList<>(dead(tab));
            for (var view : WallLookTest.VIEWS) {
                tab.page()
                        .evaluate(
                                """
                                view => {
                                  const m = document.querySelector('wall-page').model;
                                  const incident = m.data.incidents.items[0];
                                  m.shut();
                                  m.open({region: '341226', indicator: 'people-affected', incident, view});
                                }\
                                """,
                                view);
                tab.settle();
                dead(tab).forEach(d -> dead.add(view + ": " + d));
            }
            assertThat(dead).isEmpty();
        }
    }

    @Test
    void thatNothingHearsIsFound() {
        try (var tab = chromium.open(1366, 768)) {
            tab.page().addInitScript(REMEMBER);
            tab.go(harness.url("/wall")).untilDrawn();
            tab.page()
                    .evaluate(
                            "() =>"
                                    + " document.body.append(Object.assign(document.createElement('button'),"
                                    + " {textContent: 'nothing'}))");
            assertThat(dead(tab)).containsExactly("nothing");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> dead(Tab tab) {
        return (List<String>) Objects.requireNonNull(tab.page().evaluate(DEAD));
    }

    @AfterAll
    void close() {
        if (harness != null) {
            harness.close();
            chromium.close();
        }
    }
}
