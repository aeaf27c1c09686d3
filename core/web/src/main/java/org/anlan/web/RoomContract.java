package org.anlan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.store.Tx;

/// A room's OpenAPI file and a function for each of its operations.
///
/// Who may call an operation stands in the file, as `x-anlan-roles`: a list of duties, or
/// `[anyone]`.
public final class RoomContract {

    /// Answers without writing; may block.
    @FunctionalInterface
    public interface Reading {
        Answer answer(Ask ask);
    }

    /// Answers with a document; may block.
    @FunctionalInterface
    public interface Printing {
        FileAnswer answer(Ask ask);
    }

    /// Writes in the transaction given and answers after its commit; may block.
    ///
    /// Under one `Idempotency-Key` it runs once; a repetition is given the first answer.
    @FunctionalInterface
    public interface Writing {
        Answer answer(Tx tx, Ask ask);
    }

    /// What is done for an operation.
    public sealed interface Deed {
        /// A reading.
        record Reads(Reading reading) implements Deed {}

        /// A document.
        record Prints(Printing printing) implements Deed {}

        /// A writing.
        record Writes(Writing writing) implements Deed {}
    }

    private final String file;
    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    /// @param file the contract on the class path, such as `org/anlan/ingest/ingest.openapi.json`
    public RoomContract(String file) {
        this.file = file;
    }

    /// Answers an operation by reading.
    public RoomContract reads(String operation, Reading reading) {
        return put(operation, new Deed.Reads(reading));
    }

    /// Answers an operation with a document.
    public RoomContract prints(String operation, Printing printing) {
        return put(operation, new Deed.Prints(printing));
    }

    /// Answers an operation by writing.
    public RoomContract writes(String operation, Writing writing) {
        return put(operation, new Deed.Writes(writing));
    }

    private RoomContract put(String operation, Deed deed) {
        if (deeds.put(operation, deed) != null) {
            throw new IllegalArgumentException("Operation (%s) stands twice.".formatted(operation));
        }
        return this;
    }

    /// The contract's file.
    public String file() {
        return file;
    }

    /// The deeds by operation.
    public Map<String, Deed> deeds() {
        return Map.copyOf(deeds);
    }
}
