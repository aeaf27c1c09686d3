package org.anlan.forecasting.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.anlan.forecasting.reference.SharedFiles;
import org.xml.sax.SAXException;

/// The standard's own schema, from the files beside the project.
final class CapSchema {

    private CapSchema() {}

    static void validate(byte[] xml) throws IOException {
        try {
            SchemaHolder.SCHEMA
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            throw new AssertionError("Not valid against cap12.xsd: " + e.getMessage(), e);
        }
    }

    /// Skips the test if the schema is not there.
    static void require() {
        SharedFiles.find("data/interop/cap/schema/cap12.xsd");
    }

    private static final class SchemaHolder {
        static final Schema SCHEMA = load();

        private static Schema load() {
            var file = SharedFiles.find("data/interop/cap/schema/cap12.xsd").toFile();
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(file);
            } catch (SAXException e) {
                throw new AssertionError("The schema itself cannot be read.", e);
            }
        }
    }
}
