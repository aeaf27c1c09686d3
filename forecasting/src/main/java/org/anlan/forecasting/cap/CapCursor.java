package org.anlan.forecasting.cap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through a message in the order of the schema. It always stands at the start of the next
/// element or at the end of the open one; what is not expected there is refused.
final class CapCursor {

    private final XMLStreamReader xml;

    /// Stands at the first child of the root, which must be a CAP 1.2 alert.
    CapCursor(byte[] bytes) throws XMLStreamException, CapException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new CapException("A document type is not accepted.");
            }
        }
        enter("alert");
    }

    /// True at the start of this CAP element.
    boolean at(String element) {
        return xml.isStartElement()
                && xml.getLocalName().equals(element)
                && CapXml.NAMESPACE.equals(xml.getNamespaceURI());
    }

    void enter(String element) throws XMLStreamException, CapException {
        expect(element);
        xml.nextTag();
    }

    /// From the end of an element inside the alert to what follows it.
    void leave() throws XMLStreamException, CapException {
        expectEnd();
        xml.nextTag();
    }

    /// From behind the last child of the alert to the end: only signatures may follow.
    void finish() throws XMLStreamException, CapException {
        while (xml.isStartElement() && XMLSignature.XMLNS.equals(xml.getNamespaceURI())) {
            skip();
        }
        expectEnd();
        while (xml.hasNext()) {
            xml.next(); // the rest must be well-formed
        }
    }

    String required(String element) throws XMLStreamException, CapException {
        expect(element);
        var text = xml.getElementText();
        xml.nextTag();
        return text;
    }

    Optional<String> optional(String element) throws XMLStreamException, CapException {
        return at(element) ? Optional.of(required(element)) : Optional.empty();
    }

    List<String> repeated(String element) throws XMLStreamException, CapException {
        var texts = new ArrayList<String>();
        while (at(element)) {
            texts.add(required(element));
        }
        return texts;
    }

    private void expect(String element) throws CapException {
        if (!at(element)) {
            throw unexpected("<" + element + ">");
        }
    }

    private void expectEnd() throws CapException {
        if (!xml.isEndElement()) {
            throw unexpected("no further element");
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        xml.nextTag();
    }

    private CapException unexpected(String wanted) {
        return new CapException(
                "Expected %s of CAP 1.2 in line %d, found %s."
                        .formatted(
                                wanted,
                                xml.getLocation().getLineNumber(),
                                xml.isEndElement()
                                        ? "the end of <" + xml.getLocalName() + ">"
                                        : xml.getName()));
    }
}
