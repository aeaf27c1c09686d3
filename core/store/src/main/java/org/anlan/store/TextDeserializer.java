package org.anlan.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.function.Function;

/// Reads a value that is written as one text.
final class TextDeserializer<T> extends JsonDeserializer<T> {

    private final Function<String, T> read;

    TextDeserializer(Function<String, T> read) {
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read.apply(parser.getValueAsString(""));
    }
}
