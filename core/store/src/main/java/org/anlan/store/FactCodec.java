package org.anlan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Turns facts into canonical text and back: properties sorted by name, no white space, instants as
/// ISO 8601. Immutable and thread-safe.
public final class FactCodec {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(domain())
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Map<String, Class<? extends Fact>> kinds = new HashMap<>();

    /// Knows the kinds given.
    ///
    /// @throws IllegalArgumentException if a kind bears no [Stated] name, or two bear one
    public FactCodec(Collection<Class<? extends Fact>> kinds) {
        for (var kind : kinds) {
            var other = this.kinds.put(nameOf(kind), kind);
            if (other != null && other != kind) {
                throw new IllegalArgumentException(
                        "Facts (%s) and (%s) bear one name.".formatted(other, kind));
            }
        }
    }

    /// The name a kind is stored under, such as `ingest.ReportAccepted/1`.
    public static String nameOf(Class<? extends Fact> kind) {
        var stated = kind.getAnnotation(Stated.class);
        if (stated == null) {
            throw new IllegalArgumentException("Fact (%s) bears no @Stated name.".formatted(kind));
        }
        return stated.value();
    }

    /// The canonical text of a fact.
    public String write(Fact fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Fact (%s) cannot be written.".formatted(fact), e);
        }
    }

    /// The fact of a name and text, or nothing where this build does not know the name.
    ///
    /// @throws StorageException if the text does not fit the name
    public Optional<Fact> read(String name, String text) {
        var kind = kinds.get(name);
        if (kind == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(text, kind));
        } catch (JsonProcessingException e) {
            throw new StorageException("Fact of kind %s cannot be read.".formatted(name), e);
        }
    }

    private static SimpleModule domain() {
        return new SimpleModule("domain")
                .addSerializer(RegionCode.class, ToStringSerializer.instance)
                .addDeserializer(RegionCode.class, new TextDeserializer<>(RegionCode::new))
                .addSerializer(ActorId.class, ToStringSerializer.instance)
                .addDeserializer(ActorId.class, new TextDeserializer<>(ActorId::of));
    }
}
