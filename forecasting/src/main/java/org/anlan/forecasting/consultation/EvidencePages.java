package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds what other packages bring, then the list of pages; says of each that is empty why.
final class EvidencePages {

    private static final Logger LOG = LoggerFactory.getLogger(EvidencePages.class);
    private static final String SAVEPOINT = "evidence_part";

    private static final Bilingual EMPTY =
            new Bilingual("截至冻结时刻没有数据。", "No data by the time of the freeze.");
    private static final Bilingual FAILED =
            new Bilingual("取数失败,其余材料不受影响。", "Could not be read; the rest is not affected.");

    private final List<EvidencePart> parts;
    private final List<Map<String, Object>> missing = new ArrayList<>();

    EvidencePages(List<EvidencePart> parts) {
        this.parts = parts;
    }

    void add(
            Map<String, @Nullable Object> pack,
            Handle handle,
            Consultation consultation,
            Instant at) {
        var matter =
                new EvidencePart.Matter(
                        consultation.region().digits(),
                        consultation.process(),
                        consultation.base());
        parts.forEach(part -> add(pack, handle, part, matter, at));
        pack.put("pages", EvidencePage.ALL.stream().map(page -> page(pack, page)).toList());
        pack.put("missing", List.copyOf(missing));
    }

    /// A failed statement ends only the part's own savepoint, not the freeze.
    private void add(
            Map<String, @Nullable Object> pack,
            Handle handle,
            EvidencePart part,
            EvidencePart.Matter matter,
            Instant at) {
        handle.savepoint(SAVEPOINT);
        try {
            var frozen = Json.tree(Json.write(orNone(part.freeze(handle, matter, at))));
            handle.releaseSavepoint(SAVEPOINT);
            pack.put(part.field(), withoutLacking(part, frozen));
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(SAVEPOINT);
            LOG.warn("Evidence {} could not be frozen.", part.field(), e);
            missing(part.page(), FAILED);
        }
    }

    /// What a part says it lacks goes among what is missing.
    private JsonNode withoutLacking(EvidencePart part, JsonNode frozen) {
        for (var why : frozen.path(EvidencePart.LACKING)) {
            missing(part.page(), new Bilingual(why.path("zh").asText(), why.path("en").asText()));
        }
        if (frozen instanceof ObjectNode fields) {
            fields.remove(EvidencePart.LACKING);
        }
        return frozen;
    }

    private static Object orNone(@Nullable Object part) {
        return part == null ? List.of() : part;
    }

    private Map<String, Object> page(Map<String, @Nullable Object> pack, EvidencePage page) {
        var fields = new ArrayList<>(page.fields());
        parts.stream()
                .filter(part -> part.page().equals(page.code()))
                .map(EvidencePart::field)
                .filter(pack::containsKey)
                .forEach(fields::add);
        var items = fields.stream().mapToInt(field -> size(pack.get(field))).sum();
        if (items == 0 && missing.stream().noneMatch(m -> page.code().equals(m.get("page")))) {
            missing(page.code(), EMPTY);
        }
        var text = new LinkedHashMap<String, Object>();
        text.put("page", page.code());
        text.put("zh", page.title().zh());
        text.put("en", page.title().en());
        text.put("parts", fields);
        text.put("items", items);
        return text;
    }

    private void missing(String page, Bilingual why) {
        missing.add(Map.of("page", page, "whyZh", why.zh(), "whyEn", why.en()));
    }

    /// How many things a field holds.
    private static int size(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Collection<?> list -> list.size();
            case Map<?, ?> map when map.containsKey("items") -> size(map.get("items"));
            case Map<?, ?> map -> map.values().stream().mapToInt(EvidencePages::size).sum();
            case ArrayNode list -> list.size();
            case ObjectNode object when object.has("items") -> object.get("items").size();
            case ObjectNode object -> object.valueStream().mapToInt(EvidencePages::size).sum();
            default -> 0;
        };
    }
}
