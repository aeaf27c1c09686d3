package org.anlan.forecasting.cap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;

/// A message as a tree, which XML signatures need; document types are refused here too.
final class CapDocument {

    private static final String NO_DOCUMENT_TYPE =
            "http://apache.org/xml/features/disallow-doctype-decl";
    private static final @Nullable ErrorHandler SILENT = null; // errors are thrown, not printed

    private CapDocument() {}

    static Document parse(byte[] xml) throws CapException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new CapException("Message cannot be parsed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser must know its features.", e);
        }
    }

    static Document of(CapAlert alert) {
        try {
            return parse(CapXml.write(alert));
        } catch (CapException e) {
            throw new IllegalStateException("What was written must be readable.", e);
        }
    }

    static byte[] bytes(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("Writing XML into memory cannot fail.", e);
        }
        return bytes.toByteArray();
    }
}
