package org.anlan.web;

import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.store.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure into one RFC 9457 problem, in one place.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String TYPES = "https://anlan.org/problems/";
    private static final Pattern PARAMETER = Pattern.compile("parameter ([\\w.-]*\\w)");
    private static final int MOST_FAULTS = 20;
    private static final String TOO_MANY = "additionalProperties";
    private static final Set<String> PASSES_ON =
            Set.of("properties", "items", "$ref", "then", "else", "allOf", "anyOf");

    private Failures() {}

    static void answer(RoutingContext ctx) {
        answer(ctx, ctx.failure(), ctx.statusCode());
    }

    static void answer(RoutingContext ctx, @Nullable Throwable failure, int status) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        var problem = problemOf(failure, status);
        var response = ctx.response();
        if (problem.status() == 503) {
            response.putHeader("Retry-After", "2");
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(body(problem)));
    }

    static Problem busy() {
        return Problem.of(503, "busy", "系统繁忙", "请求太多,请稍后重试;没有任何内容被保存。");
    }

    private static Problem problemOf(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case Problem problem -> problem;
            case SchemaValidationException invalid -> faults(invalid);
            case ValidatorException invalid -> contract(text(invalid.getMessage()));
            case StorageException storage when storage.isPassing() ->
                    Problem.of(503, "storage", "数据库暂不可用", "数据库暂不可用,请稍后重试;没有任何内容被保存。");
            case null -> plain(status);
            default -> wrapped(failure, status);
        };
    }

    /// The router wraps what its own handlers threw.
    private static Problem wrapped(Throwable failure, int status) {
        if (failure.getCause() instanceof ValidatorException invalid) {
            return problemOf(invalid, status);
        }
        return status > 0 && status < 500 ? plain(status) : internal(failure);
    }

    private static Problem plain(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "没有找到", "没有这个地址。");
            case 405 -> Problem.of(405, "method", "方法不对", "这个地址不接受该方法。");
            case 413 -> Problem.of(413, "too-large", "内容太大", "请求内容超过上限。");
            case 415 -> Problem.of(415, "media-type", "媒体类型不对", "请用 application/json。");
            default -> Problem.of(status > 0 ? status : 500, "request", "请求有误", "状态 " + status);
        };
    }

    /// A request that the validator could not hold against a schema: it tells in words which
    /// parameter is missing or unreadable; all else is the body.
    private static Problem contract(String told) {
        var parameter = PARAMETER.matcher(told);
        var field = parameter.find() ? parameter.group(1) : "body";
        var rule =
                field.equals("body") ? "json" : told.contains("not contain") ? "required" : "value";
        var fault = new Problem.FieldFault(field, rule, told);
        return Problem.of(400, "contract", "请求不合约定", told, List.of(fault));
    }

    private static Problem internal(Throwable failure) {
        var id = UUID.randomUUID();
        LOG.error("Request failed (problem {}).", id, failure);
        return Problem.of(500, "internal", "系统内部错误", "请把编号告诉管理员: " + id);
    }

    private static Problem faults(SchemaValidationException invalid) {
        var faults = new ArrayList<Problem.FieldFault>();
        var unit = invalid.getOutputUnit();
        if (unit != null) {
            collect(unit, faults);
        }
        if (faults.isEmpty()) {
            return contract(text(invalid.getMessage()));
        }
        var distinct =
                ownFaults(faults).stream()
                        .map(Failures::named)
                        .distinct()
                        .limit(MOST_FAULTS)
                        .toList();
        return Problem.of(400, "contract", "请求不合约定", distinct.size() + " 处不合约定", distinct);
    }

    /// Without those that only pass on what is wrong below them. To the validator a field with a
    /// fault of its own is also one field too many.
    private static List<Problem.FieldFault> ownFaults(List<Problem.FieldFault> faults) {
        var own = faults.stream().filter(f -> !PASSES_ON.contains(f.rule())).toList();
        var known = own.stream().filter(f -> !f.rule().equals(TOO_MANY)).toList();
        var told =
                own.stream().filter(f -> !f.rule().equals(TOO_MANY) || !isTold(f, known)).toList();
        return told.isEmpty() ? faults : told;
    }

    /// The body as a whole has an empty pointer, which names nothing to a reader.
    private static Problem.FieldFault named(Problem.FieldFault fault) {
        return fault.field().isEmpty()
                ? new Problem.FieldFault("body", fault.rule(), fault.message())
                : fault;
    }

    private static boolean isTold(Problem.FieldFault fault, List<Problem.FieldFault> known) {
        return known.stream().anyMatch(k -> k.field().startsWith(fault.field()));
    }

    private static void collect(OutputUnit unit, List<Problem.FieldFault> faults) {
        var below = unit.getErrors();
        if (below == null || below.isEmpty()) {
            if (unit.getError() != null) {
                faults.add(
                        new Problem.FieldFault(
                                place(text(unit.getInstanceLocation())),
                                rule(text(unit.getKeywordLocation())),
                                text(unit.getError())));
            }
            return;
        }
        below.forEach(u -> collect(u, faults));
    }

    private static String place(String location) {
        return location.startsWith("#") ? location.substring(1) : location;
    }

    private static String rule(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<String, Object> body(Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPES + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", text(problem.getMessage()));
        if (!problem.faults().isEmpty()) {
            body.put("errors", problem.faults());
        }
        return body;
    }
}
