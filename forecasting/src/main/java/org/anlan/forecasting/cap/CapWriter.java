package org.anlan.forecasting.cap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// Writes one message, in the order of the standard's schema.
final class CapWriter {

    private final XmlOut xml = new XmlOut("alert", CapXml.NAMESPACE);

    byte[] write(CapAlert alert) {
        xml.text("identifier", alert.id().identifier())
                .text("sender", alert.id().sender())
                .text("sent", CapTime.write(alert.id().sent()))
                .text("status", alert.status().text())
                .text("msgType", alert.type().text())
                .text("source", alert.source())
                .text("scope", alert.audience().scope().text())
                .text("restriction", alert.audience().restriction())
                .text("addresses", alert.audience().addresses())
                .texts("code", alert.codes())
                .text("note", alert.note());
        if (!alert.references().isEmpty()) {
            xml.text("references", references(alert.references()));
        }
        xml.text("incidents", alert.incidents());
        alert.infos().forEach(this::info);
        return xml.finish();
    }

    private void info(CapInfo info) {
        xml.open("info").text("language", info.language());
        codes("category", info.categories());
        xml.text("event", info.event());
        codes("responseType", info.responses());
        xml.text("urgency", info.judgement().urgency().text())
                .text("severity", info.judgement().severity().text())
                .text("certainty", info.judgement().certainty().text())
                .text("audience", info.audience());
        named("eventCode", info.eventCodes());
        times(info.times());
        words(info.words());
        named("parameter", info.parameters());
        info.resources().forEach(this::resource);
        info.areas().forEach(this::area);
        xml.close();
    }

    private void times(CapTimes times) {
        xml.text("effective", times.effective().map(CapTime::write))
                .text("onset", times.onset().map(CapTime::write))
                .text("expires", times.expires().map(CapTime::write));
    }

    private void words(CapWords words) {
        xml.text("senderName", words.senderName())
                .text("headline", words.headline())
                .text("description", words.description())
                .text("instruction", words.instruction())
                .text("web", words.web().map(URI::toString))
                .text("contact", words.contact());
    }

    private void resource(CapResource resource) {
        xml.open("resource")
                .text("resourceDesc", resource.description())
                .text("mimeType", resource.mimeType())
                .text("size", resource.size().map(BigInteger::toString))
                .text("uri", resource.uri().map(URI::toString))
                .text("derefUri", resource.derefUri())
                .text("digest", resource.digest())
                .close();
    }

    private void area(CapArea area) {
        xml.open("area").text("areaDesc", area.description());
        area.polygons().forEach(polygon -> xml.text("polygon", polygon.text()));
        area.circles().forEach(circle -> xml.text("circle", circle.text()));
        named("geocode", area.geocodes());
        xml.text("altitude", area.altitude().map(BigDecimal::toPlainString))
                .text("ceiling", area.ceiling().map(BigDecimal::toPlainString))
                .close();
    }

    private void codes(String element, List<? extends CapCode> codes) {
        codes.forEach(code -> xml.text(element, code.text()));
    }

    private void named(String element, List<NamedValue> values) {
        for (var each : values) {
            xml.open(element).text("valueName", each.name()).text("value", each.value()).close();
        }
    }

    private static String references(List<CapReference> references) {
        return references.stream().map(CapReference::text).collect(Collectors.joining(" "));
    }
}
