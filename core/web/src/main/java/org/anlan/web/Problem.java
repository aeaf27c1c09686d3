package org.anlan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that cannot be granted, as RFC 9457 tells it. Nothing was stored.
///
/// The message is for the person in front of the screen, Chinese first; it never holds a stack
/// trace or personal data.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// One fault in a form.
    ///
    /// @param field where it stands, as a JSON pointer or a field's name
    /// @param rule the rule's id
    /// @param message what to do about it
    public record FieldFault(String field, String rule, String message) {}

    private final int status;
    private final String type;
    private final String title;
    private final transient List<FieldFault> faults;

    private Problem(
            int status,
            String type,
            String title,
            String detail,
            List<FieldFault> faults,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.type = type;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    /// A problem of a stable type; what the client did wrong has the field and rule usual for it.
    ///
    /// @param status HTTP status, 400 to 599
    /// @param type last part of `https://anlan.org/problems/…`
    public static Problem of(int status, String type, String title, String detail) {
        var faults = status < 500 ? List.of(UsualFault.of(type, detail)) : List.<FieldFault>of();
        return new Problem(status, type, title, detail, faults, null);
    }

    /// A problem of a stable type with the faults that make it.
    public static Problem of(
            int status, String type, String title, String detail, List<FieldFault> faults) {
        return new Problem(status, type, title, detail, faults, null);
    }

    /// A form with faults: 422.
    public static Problem form(List<FieldFault> faults) {
        return new Problem(422, "form", "表单有误", faults.size() + " 处需要改正", faults, null);
    }

    /// One wrong field: 422.
    public static Problem field(String field, String rule, String message) {
        return form(List.of(new FieldFault(field, rule, message)));
    }

    /// Nothing of that name: 404.
    public static Problem notFound(String what) {
        return of(404, "not-found", "没有找到", what);
    }

    /// Not allowed for this actor: 403.
    public static Problem forbidden(String why) {
        return of(403, "forbidden", "无权办理", why);
    }

    /// Not allowed for this actor, for what a field says: 403.
    public static Problem forbidden(String field, String rule, String why) {
        return of(403, "forbidden", "无权办理", why, List.of(new FieldFault(field, rule, why)));
    }

    /// The thing is in another state than the request supposes: 409.
    public static Problem conflict(String why) {
        return of(409, "conflict", "状态不符", why);
    }

    /// What a field names is in another state than the request supposes: 409.
    public static Problem conflict(String field, String rule, String why) {
        return of(409, "conflict", "状态不符", why, List.of(new FieldFault(field, rule, why)));
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    /// The stable type's last part.
    public String type() {
        return type;
    }

    /// A short title, the same for all problems of a type.
    public String title() {
        return title;
    }

    /// The faults, heaviest first.
    public List<FieldFault> faults() {
        return faults;
    }
}
