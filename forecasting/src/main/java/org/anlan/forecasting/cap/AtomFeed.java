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
/// @see "RFC 4287, The Atom Syndication Format"
public record AtomFeed(
        URI self, String title, String author, OffsetDateTime updated, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    public AtomFeed {
        title = CapText.visible("title", title);
        author = CapText.visible("author", author);
        updated = CapTime.of("updated", updated);
        entries = List.copyOf(entries);
        requireAbsolute(self);
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
