package org.anlan.benchmarks.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.impl.RequestParameterImpl;
import io.vertx.openapi.validation.impl.RequestValidatorImpl;
import io.vertx.openapi.validation.impl.ValidatableRequestImpl;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What the door does with a report before anything of ours sees it, beside the least that reading
/// it takes: parsing the same bytes into a tree.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportCheck {

    private static final String CONTRACT = "org/anlan/ingest/ingest.openapi.yaml";

    /// How many indicators the report bears; 0 for every one that there is.
    @Param({"1", "10", "0"})
    public int indicators = 1;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Vertx vertx = Vertx.vertx();
    private final OpenAPIContract contract =
            OpenAPIContract.from(vertx, CONTRACT).toCompletionStage().toCompletableFuture().join();
    private final RequestValidatorImpl validator = new RequestValidatorImpl(vertx, contract);
    private final Operation operation = contract.operation("submitReport");
    private byte[] bytes = {};

    /// Writes the report.
    @Setup
    public void write() {
        bytes = FullReport.bytes(indicators);
    }

    /// The peer.
    @Benchmark
    public JsonNode parseIntoATree() throws IOException {
        return mapper.readTree(bytes);
    }

    /// The body's check against its schema, parsing included, on the caller's thread.
    @Benchmark
    public RequestParameter checkTheBody() {
        return validator.validateBody(operation.getRequestBody(), request());
    }

    /// The whole check as the router asks for it: parameters, body, and the way to a worker thread
    /// and back.
    @Benchmark
    public RequestParameter checkTheRequest() {
        return validator
                .validate(request(), operation.getOperationId())
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .getBody();
    }

    private ValidatableRequest request() {
        RequestParameter key = new RequestParameterImpl("0123456789abcdef");
        return new ValidatableRequestImpl(
                Map.of(),
                Map.of("Idempotency-Key", key),
                Map.of(),
                Map.of(),
                new RequestParameterImpl(Buffer.buffer(bytes)),
                "application/json");
    }

    /// Ends the event loops.
    @TearDown
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
