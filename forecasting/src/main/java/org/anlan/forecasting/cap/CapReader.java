package org.anlan.forecasting.cap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// Reads one message, element by element in the order of the standard's schema.
final class CapReader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final CapCursor xml;

    private CapReader(CapCursor xml) {
        this.xml = xml;
    }

    static CapAlert read(byte[] bytes) throws CapException {
        if (bytes.length > CapXml.MOST_BYTES) {
            throw new CapException(
                    "Message (%d bytes) is longer than %d."
                            .formatted(bytes.length, CapXml.MOST_BYTES));
        }
        try {
            return new CapReader(new CapCursor(bytes)).alert();
        } catch (XMLStreamException e) {
            throw new CapException("Message is not well-formed XML: " + e.getMessage(), e);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new CapException("Message is not valid: " + e.getMessage(), e);
        }
    }

    private CapAlert alert() throws XMLStreamException, CapException, URISyntaxException {
        var identifier = xml.required("identifier");
        var sender = xml.required("sender");
        var sent = CapTime.read("sent", xml.required("sent"));
        var status = CapCode.of(Status.values(), xml.required("status"));
        var type = CapCode.of(MessageType.values(), xml.required("msgType"));
        var source = xml.optional("source");
        var scope = CapCode.of(Scope.values(), xml.required("scope"));
        var audience =
                new CapAudience(scope, xml.optional("restriction"), xml.optional("addresses"));
        var alert =
                new CapAlert(
                        new CapReference(identifier, sender, sent),
                        status,
                        type,
                        source,
                        audience,
                        xml.repeated("code"),
                        xml.optional("note"),
                        references(xml.optional("references")),
                        xml.optional("incidents"),
                        infos());
        xml.finish();
        return alert;
    }

    private static List<CapReference> references(Optional<String> text) {
        return text.filter(each -> !each.isBlank()).stream()
                .flatMap(each -> Arrays.stream(BLANKS.split(each.strip(), -1)))
                .map(CapReference::parse)
                .toList();
    }

    private List<CapInfo> infos() throws XMLStreamException, CapException, URISyntaxException {
        var infos = new ArrayList<CapInfo>();
        while (xml.at("info")) {
            xml.enter("info");
            infos.add(info());
            xml.leave();
        }
        return infos;
    }

    private CapInfo info() throws XMLStreamException, CapException, URISyntaxException {
        return new CapInfo(
                xml.optional("language").map(String::strip).orElse(CapInfo.UNSTATED_LANGUAGE),
                codes(Category.values(), xml.repeated("category")),
                xml.required("event"),
                codes(ResponseType.values(), xml.repeated("responseType")),
                new CapJudgement(
                        CapCode.of(Urgency.values(), xml.required("urgency")),
                        CapCode.of(Severity.values(), xml.required("severity")),
                        CapCode.of(Certainty.values(), xml.required("certainty"))),
                xml.optional("audience"),
                named("eventCode"),
                new CapTimes(time("effective"), time("onset"), time("expires")),
                words(),
                named("parameter"),
                resources(),
                areas());
    }

    private CapWords words() throws XMLStreamException, CapException, URISyntaxException {
        return new CapWords(
                xml.optional("senderName"),
                xml.optional("headline"),
                xml.optional("description"),
                xml.optional("instruction"),
                uri("web"),
                xml.optional("contact"));
    }

    private List<CapResource> resources()
            throws XMLStreamException, CapException, URISyntaxException {
        var resources = new ArrayList<CapResource>();
        while (xml.at("resource")) {
            xml.enter("resource");
            resources.add(
                    new CapResource(
                            xml.required("resourceDesc"),
                            xml.required("mimeType"),
                            xml.optional("size").map(size -> new BigInteger(size.strip())),
                            uri("uri"),
                            xml.optional("derefUri"),
                            xml.optional("digest")));
            xml.leave();
        }
        return resources;
    }

    private List<CapArea> areas() throws XMLStreamException, CapException {
        var areas = new ArrayList<CapArea>();
        while (xml.at("area")) {
            xml.enter("area");
            areas.add(
                    new CapArea(
                            xml.required("areaDesc"),
                            xml.repeated("polygon").stream().map(CapShape.Polygon::parse).toList(),
                            xml.repeated("circle").stream().map(CapShape.Circle::parse).toList(),
                            named("geocode"),
                            decimal("altitude"),
                            decimal("ceiling")));
            xml.leave();
        }
        return areas;
    }

    private List<NamedValue> named(String element) throws XMLStreamException, CapException {
        var values = new ArrayList<NamedValue>();
        while (xml.at(element)) {
            xml.enter(element);
            values.add(new NamedValue(xml.required("valueName"), xml.required("value")));
            xml.leave();
        }
        return values;
    }

    private Optional<OffsetDateTime> time(String element) throws XMLStreamException, CapException {
        return xml.optional(element).map(text -> CapTime.read(element, text));
    }

    private Optional<BigDecimal> decimal(String element) throws XMLStreamException, CapException {
        return xml.optional(element).map(text -> CapDecimal.parse(element, text));
    }

    private Optional<URI> uri(String element)
            throws XMLStreamException, CapException, URISyntaxException {
        var text = xml.optional(element);
        return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text.get().strip()));
    }

    private static <E extends CapCode> List<E> codes(E[] values, List<String> texts) {
        return texts.stream().map(text -> CapCode.of(values, text)).toList();
    }
}
