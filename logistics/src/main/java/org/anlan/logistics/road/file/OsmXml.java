package org.anlan.logistics.road.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anlan.logistics.flow.FileRefused;

/// Reads OpenStreetMap XML; document types and what they might fetch are not let in.
final class OsmXml {

    private final String file;
    private final XMLStreamReader xml;
    private final OsmTaker taker;
    private final LongStream.Builder none = LongStream.builder();
    private LongStream.Builder nodes = none;
    private Map<String, String> tags = new HashMap<>();
    private long way;

    private OsmXml(String file, XMLStreamReader xml, OsmTaker taker) {
        this.file = file;
        this.xml = xml;
        this.taker = taker;
    }

    static void read(Path path, OsmTaker taker) throws FileRefused, IOException {
        var file = String.valueOf(path.getFileName());
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(path)) {
            new OsmXml(file, factory.createXMLStreamReader(in), taker).parse();
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new FileRefused(
                    file,
                    at == null ? 0 : at.getLineNumber(),
                    at == null ? 0 : Math.max(0, at.getColumnNumber()),
                    String.valueOf(e.getMessage()).lines().reduce("", (_, last) -> last));
        }
    }

    private void parse() throws XMLStreamException, FileRefused {
        xml.nextTag();
        if (!xml.getLocalName().equals("osm")) {
            throw wrong("the first element is '%s', not 'osm'.".formatted(xml.getLocalName()));
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("way")) {
                taker.way(way, nodes.build().toArray(), tags);
                nodes = none;
            }
        }
    }

    private void begin(String element) throws FileRefused {
        switch (element) {
            case "node" -> taker.node(whole("id"), degrees("lon", 180), degrees("lat", 90));
            case "way" -> {
                way = whole("id");
                nodes = LongStream.builder();
                tags = new HashMap<>();
            }
            case "nd" -> nodes.add(whole("ref"));
            case "tag" -> tags.put(text("k"), text("v"));
            default -> {
                return; // relations and bounds say nothing of single roads
            }
        }
    }

    private long whole(String name) throws FileRefused {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw wrong("%s ('%s') is not a whole number.".formatted(name, text(name)));
        }
    }

    private double degrees(String name, int most) throws FileRefused {
        try {
            double degrees = Double.parseDouble(text(name));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw wrong("%s ('%s') is not a number.".formatted(name, text(name)));
        }
        throw wrong("%s (%s) must be between -%d and %d.".formatted(name, text(name), most, most));
    }

    private String text(String name) throws FileRefused {
        var value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw wrong("%s of '%s' is missing.".formatted(name, xml.getLocalName()));
        }
        return value;
    }

    private FileRefused wrong(String problem) {
        var at = xml.getLocation();
        return new FileRefused(file, at.getLineNumber(), at.getColumnNumber(), problem);
    }
}
