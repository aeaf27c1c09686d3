package org.anlan.forecasting.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.anlan.forecasting.reference.SharedFiles;
import org.xml.sax.SAXException;

/// The standard's own schema, from the files beside the project.
public final class CapSchema {

    private static final String FILE = "data/interop/cap/schema/cap12.xsd";

    private CapSchema() {}

    /// Fails if the message is not valid; skips the test if the schema is not there.
    public static void validate(byte[] xml) throws IOException {
        validate(xml, SharedFiles.find(FILE));
    }

    /// For properties, which have more to say than the schema and cannot be skipped half-way.
    public static void validateIfPresent(byte[] xml) throws IOException {
        if (Files.exists(SharedFiles.path(FILE))) {
            validate(xml, SharedFiles.path(FILE));
        }
    }

    private static void validate(byte[] xml, Path schema) throws IOException {
        try {
            load(schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            throw new AssertionError("Not valid against cap12.xsd: " + e.getMessage(), e);
        }
    }

    private static Schema load(Path file) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file.toFile());
    }
}
