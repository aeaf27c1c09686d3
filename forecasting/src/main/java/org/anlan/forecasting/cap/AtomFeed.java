package org.anlan.forecasting.cap;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// The list of messages that others subscribe to, as an Atom feed (`feed.atom`).
///
/// @param self where the feed itself is; also its id
/// @param title its name
/// @param author who issues it
/// @param updated when it last changed
/// @param entries messages, in the order given (newest first is usual)
/// @param relayed warnings of other bodies, marked as such by `category` and title
/// @see "RFC 4287, The Atom Syndication Format"
public record AtomFeed(
        URI self,
        String title,
        String author,
        OffsetDateTime updated,
        List<Entry> entries,
        List<Relayed> relayed) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String MARK = "【转发】";

    public AtomFeed {
        title = CapText.visible("title", title);
        author = CapText.visible("author", author);
        updated = CapTime.of("updated", updated);
        entries = List.copyOf(entries);
        relayed = List.copyOf(relayed);
        requireAbsolute(self);
    }

    /// A feed of own messages only.
    public AtomFeed(
            URI self, String title, String author, OffsetDateTime updated, List<Entry> entries) {
        this(self, title, author, updated, entries, List.of());
    }

    /// A warning of another body, with its words in place of a message of ours.
    ///
    /// @param id lasting, such as a URN
    /// @param issuer who issued it
    /// @param sent when its issuer did
    public record Relayed(
            String id, String issuer, String headline, String text, OffsetDateTime sent) {
        public Relayed {
            issuer = CapText.visible("author", issuer);
            headline = CapText.visible("title", headline);
            text = CapText.of("content", text);
            sent = CapTime.of("updated", sent);
        }
    }

    /// One message of the feed.
    ///
    /// @param link where its XML is, for ever; also the entry's id
    /// @param alert the message
    public record Entry(URI link, CapAlert alert) {
        public Entry {
            requireAbsolute(link);
        }
    }

    /// The feed in UTF-8.
    public byte[] write() {
        var xml = new XmlOut("feed", NAMESPACE);
        xml.text("id", self.toString())
                .text("title", title)
                .text("updated", CapTime.writeAtom(updated));
        link(xml, "self", "application/atom+xml", self);
        author(xml, author);
        entries.forEach(entry -> write(xml, entry));
        relayed.forEach(each -> write(xml, each));
        return xml.finish();
    }

    private void write(XmlOut xml, Entry entry) {
        var alert = entry.alert();
        var words = alert.infos().stream().findFirst().map(CapInfo::words);
        xml.open("entry")
                .text("id", entry.link().toString())
                .text("title", title(alert))
                .text("updated", CapTime.writeAtom(alert.id().sent()))
                .text("published", CapTime.writeAtom(alert.id().sent()));
        xml.open("category").attribute("term", alert.type().text()).close();
        xml.open("category").attribute("term", alert.status().text()).close();
        link(xml, "alternate", CapXml.MEDIA_TYPE, entry.link());
        author(xml, words.flatMap(CapWords::senderName).orElse(author));
        xml.text("summary", words.flatMap(CapWords::description));
        xml.close();
    }

    private static void write(XmlOut xml, Relayed relayed) {
        xml.open("entry")
                .text("id", relayed.id())
                .text("title", MARK + relayed.issuer() + ":" + relayed.headline())
                .text("updated", CapTime.writeAtom(relayed.sent()))
                .text("published", CapTime.writeAtom(relayed.sent()));
        xml.open("category").attribute("term", "relayed").attribute("label", "转发").close();
        author(xml, relayed.issuer());
        xml.text("content", relayed.text());
        xml.close();
    }

    private static String title(CapAlert alert) {
        Optional<CapInfo> info = alert.infos().stream().findFirst();
        return info.map(CapInfo::words)
                .flatMap(CapWords::headline)
                .or(() -> info.map(CapInfo::event))
                .orElse(alert.id().identifier());
    }

    private static void author(XmlOut xml, String name) {
        xml.open("author").text("name", name).close();
    }

    private static void link(XmlOut xml, String relation, String type, URI target) {
        xml.open("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", target.toString())
                .close();
    }

    private static void requireAbsolute(URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("Address (%s) must be absolute.".formatted(address));
        }
    }
}
