package org.anlan.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import io.vertx.openapi.contract.SecurityRequirement;
import io.vertx.openapi.contract.SecurityScheme;
import io.vertx.openapi.contract.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contract whose schemas are made ready once, not for each parameter and body of each request.
/// Thread-safe.
///
/// The library's own repository copies every schema it knows whenever it is asked for a validator:
/// measured by benchmarks/ (contract).
public final class PreparedContract implements OpenAPIContract {

    private final OpenAPIContract contract;
    private final SchemaRepository schemas;

    /// @param contract as the library read it
    public PreparedContract(OpenAPIContract contract) {
        this.contract = contract;
        this.schemas = new PreparedSchemas(contract.getSchemaRepository());
    }

    @Override
    public SchemaRepository getSchemaRepository() {
        return schemas;
    }

    @Override
    public @Nullable Operation operation(String operationId) {
        return contract.operation(operationId);
    }

    @Override
    public List<Operation> operations() {
        return contract.operations();
    }

    @Override
    public List<Path> getPaths() {
        return contract.getPaths();
    }

    @Override
    public JsonObject getRawContract() {
        return contract.getRawContract();
    }

    @Override
    public OpenAPIVersion getVersion() {
        return contract.getVersion();
    }

    @Override
    public List<Server> getServers() {
        return contract.getServers();
    }

    @Override
    public @Nullable Path findPath(String urlPath) {
        return contract.findPath(urlPath);
    }

    @Override
    public @Nullable Operation findOperation(String urlPath, HttpMethod method) {
        return contract.findOperation(urlPath, method);
    }

    @Override
    public List<SecurityRequirement> getSecurityRequirements() {
        return contract.getSecurityRequirements();
    }

    @Override
    public @Nullable SecurityScheme securityScheme(String name) {
        return contract.securityScheme(name);
    }
}
