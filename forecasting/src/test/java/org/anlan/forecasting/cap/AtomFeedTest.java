package org.anlan.forecasting.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The feed of warnings")
class AtomFeedTest {

    private static final URI SELF = URI.create("https://anlan.example/cap/feed.atom");

    @Test
    void hasWhatAtomRequires() throws CapException {
        var feed = parse(List.of(entry(1, Alerts.exercise())));
        assertThat(texts(feed, "id"))
                .containsExactly(SELF.toString(), "https://anlan.example/cap/1.xml");
        assertThat(texts(feed, "title"))
                .containsExactly("灾害风险提示 <演练>", "灾害风险提示：预计未来24小时淮河流域灾害风险高。");
        assertThat(texts(feed, "updated"))
                .containsExactly("2020-07-18T21:00:00+08:00", "2020-07-18T20:00:00+08:00");
        assertThat(texts(feed, "name")).containsExactly("安澜", "省应急指挥中心（演练）");
        assertThat(attributes(feed, "link", "href"))
                .containsExactly(SELF.toString(), "https://anlan.example/cap/1.xml");
        assertThat(attributes(feed, "link", "type"))
                .containsExactly("application/atom+xml", "application/cap+xml");
        assertThat(attributes(feed, "category", "term")).containsExactly("Alert", "Exercise");
    }

    @Test
    void takesACancellationThatSaysNothingMore() throws CapException {
        var end = Alerts.exercise().cancelled("c-1", Alerts.SENT.plusHours(1), List.of());
        var feed = parse(List.of(entry(2, end), entry(1, Alerts.exercise())));
        assertThat(texts(feed, "title")).contains("c-1");
        assertThat(attributes(feed, "category", "term")).startsWith("Cancel");
    }

    @Test
    void mayBeEmpty() throws CapException {
        assertThat(texts(parse(List.of()), "entry")).isEmpty();
    }

    @Test
    void refusesAddressesThatAreNotWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AtomFeed.Entry(URI.create("/1.xml"), Alerts.exercise()));
    }

    private static AtomFeed.Entry entry(int number, CapAlert alert) {
        return new AtomFeed.Entry(
                URI.create("https://anlan.example/cap/" + number + ".xml"), alert);
    }

    private static Document parse(List<AtomFeed.Entry> entries) throws CapException {
        var feed = new AtomFeed(SELF, "灾害风险提示 <演练>", "安澜", Alerts.SENT.plusHours(1), entries);
        return CapDocument.parse(feed.write());
    }

    private static List<String> texts(Document feed, String element) {
        return elements(feed, element).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document feed, String element, String attribute) {
        return elements(feed, element).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    private static List<Element> elements(Document feed, String name) {
        var found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
