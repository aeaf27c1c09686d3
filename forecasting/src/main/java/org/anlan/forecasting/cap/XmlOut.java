package org.anlan.forecasting.cap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a small XML document into memory, element by element; one use, one thread.
final class XmlOut {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    XmlOut(String root, String namespace) {
        try {
            xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlOut text(String element, String text) {
        return open(element).characters(text).close();
    }

    XmlOut text(String element, Optional<String> text) {
        text.ifPresent(each -> text(element, each));
        return this;
    }

    XmlOut texts(String element, Iterable<String> texts) {
        texts.forEach(each -> text(element, each));
        return this;
    }

    XmlOut open(String element) {
        try {
            xml.writeStartElement(element);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlOut attribute(String name, String value) {
        try {
            xml.writeAttribute(name, value);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlOut close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    byte[] finish() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private XmlOut characters(String text) {
        try {
            xml.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("Writing XML into memory cannot fail.", e);
    }
}
