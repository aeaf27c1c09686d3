package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Takes opinions and seals them: a department files under its own account, the secretary types
/// for a speaker 代录, who confirms it later. What is sealed is never changed.
final class Filing {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Reveal reveal;

    Filing(OpenStore open, Gazetteer gazetteer, Reveal reveal) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.reveal = reveal;
    }

    private record Form(@Nullable String department, Opinion opinion) {}

    private record Confirmation(boolean agreed, @Nullable String note) {}

    Answer file(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        var path = gazetteer.path(consultation.region());
        ask.require(path, Role.DEPARTMENT, Role.SECRETARY);
        if (consultation.stage() != Stage.FROZEN) {
            throw Problem.conflict("只在材料冻结之后、亮牌之前收意见;现在是%s。".formatted(consultation.stage().zh()));
        }
        var department = department(ask, path, form);
        if (!consultation.departments().contains(department)) {
            throw Problem.forbidden(department + " 不在这次会商之列。");
        }
        check(form.opinion());
        var digest = seal(tx, ask, consultation, department, form.opinion());
        reveal.ifAllAreIn(tx, consultation);
        return Answer.created(
                "/api/v1/consultations/%s/opinion".formatted(consultation.id()),
                Map.of("department", department, "digest", digest, "filedAt", tx.civilNow()));
    }

    private static String department(Ask ask, String path, Form form) {
        var own = ask.actor().name();
        var named = form.department() == null ? own : form.department();
        if (!named.equals(own) && !ask.actor().may(Role.SECRETARY, path)) {
            throw Problem.forbidden("%s 不能代 %s 填报;代录由会务办理。".formatted(own, named));
        }
        if (named.equals(own) && !ask.actor().may(Role.DEPARTMENT, path)) {
            throw Problem.field("department", "named", "代录要写明部门。");
        }
        return named;
    }

    private void check(Opinion opinion) {
        opinion.chances();
        opinion.areas().forEach(code -> gazetteer.named("opinion/areas", code));
    }

    private static String seal(
            Tx tx, Ask ask, Consultation consultation, String department, Opinion opinion) {
        var salt = Digests.salt();
        var body = Json.write(opinion);
        var digest = Digests.salted(salt, body);
        var onBehalf = !department.equals(ask.actor().name());
        if (!SqlOpinions.insert(
                tx, ask, consultation.id(), department, salt, body, digest, onBehalf)) {
            throw Problem.conflict(department + " 的意见已封存,不能再改。");
        }
        tx.state(
                new OpinionSealed(
                        consultation.id().toString(), consultation.region(), department, digest));
        return digest;
    }

    Answer confirm(Tx tx, Ask ask) {
        var form = ask.body(Confirmation.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), Role.DEPARTMENT);
        var department = ask.actor().name();
        if (!SqlOpinions.confirm(tx, consultation.id(), department, form.agreed(), form.note())) {
            throw Problem.conflict("没有待 %s 确认的代录意见。".formatted(department));
        }
        return Answer.ok(Map.of("department", department, "agreed", form.agreed()));
    }

    /// A department's own card; nobody else's, before the reveal and after.
    Answer own(Ask ask) {
        var id = AskedId.of(ask);
        var department = ask.actor().name();
        var opened =
                open.store()
                        .read(
                                handle -> {
                                    var consultation = SqlConsultations.get(handle, id);
                                    ask.require(
                                            gazetteer.path(consultation.region()), Role.DEPARTMENT);
                                    return SqlOpinions.open(handle, id, Optional.of(department));
                                });
        return Answer.ok(
                opened.stream()
                        .findFirst()
                        .map(Filing::text)
                        .orElseThrow(() -> Problem.notFound(department + " 还没有意见。")));
    }

    static Map<String, @Nullable Object> text(SqlOpinions.Opened opened) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", opened.card().department());
        text.put("opinion", Json.tree(opened.body()));
        text.put("salt", opened.salt());
        text.put("digest", opened.card().digest());
        return text;
    }
}
