package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.DutyHolders;
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
/// for a speaker 代录, who confirms it later or, before the reveal, refuses it and has it filed
/// anew. What is sealed is never changed.
final class Filing {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final DutyHolders holders;
    private final Reveal reveal;

    Filing(OpenStore open, Gazetteer gazetteer, Reveal reveal) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.holders = new DutyHolders(gazetteer);
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
        var speaker = speaker(tx, ask, consultation, form);
        check(form.opinion());
        var digest = seal(tx, ask, consultation, speaker, form.opinion());
        reveal.ifAllAreIn(tx, consultation);
        return Answer.created(
                "/api/v1/consultations/%s/opinion".formatted(consultation.id()),
                Map.of(
                        "department",
                        speaker.department(),
                        "digest",
                        digest,
                        "filedAt",
                        tx.civilNow()));
    }

    /// Whose opinion it is: a department by its account, for names may be borne twice.
    ///
    /// @param id empty where the department has no account
    private record Speaker(String department, Optional<ActorId> id) {

        boolean isOther(Ask ask) {
            return !id.equals(Optional.of(ask.actor().id()));
        }
    }

    private Speaker speaker(Tx tx, Ask ask, Consultation consultation, Form form) {
        var path = gazetteer.path(consultation.region());
        var own = ask.actor().name();
        var department = form.department() == null ? own : form.department();
        var speaker = named(tx, consultation, department);
        if (speaker.isOther(ask) && !ask.actor().may(Role.SECRETARY, path)) {
            throw Problem.forbidden("%s 不能代 %s 填报;代录由会务办理。".formatted(own, department));
        }
        if (form.department() == null && speaker.isOther(ask)) {
            throw Problem.field("department", "named", "代录要写明部门。");
        }
        if (!consultation.departments().contains(department)) {
            throw Problem.forbidden(department + " 不在这次会商之列。");
        }
        return speaker;
    }

    private Speaker named(Tx tx, Consultation consultation, String department) {
        var accounts =
                holders
                        .named(tx.handle(), Role.DEPARTMENT, department, consultation.region())
                        .stream()
                        .filter(holder -> holder.name().equals(department))
                        .toList();
        if (accounts.size() > 1) {
            throw Problem.conflict(
                    "有 %d 个账户都叫“%s”,请管理员改名后再填报。".formatted(accounts.size(), department));
        }
        return new Speaker(department, accounts.stream().findFirst().map(DutyHolders.Holder::id));
    }

    private void check(Opinion opinion) {
        opinion.chances();
        opinion.areas().forEach(code -> gazetteer.named("opinion/areas", code));
    }

    private static String seal(
            Tx tx, Ask ask, Consultation consultation, Speaker speaker, Opinion opinion) {
        var salt = Digests.salt();
        var body = Json.write(opinion);
        var digest = Digests.salted(salt, body);
        if (!SqlOpinions.insert(
                tx,
                ask,
                consultation.id(),
                speaker.department(),
                speaker.id().map(ActorId::value).orElse(null),
                salt,
                body,
                digest,
                speaker.isOther(ask))) {
            throw Problem.conflict(speaker.department() + " 的意见已封存,不能再改。");
        }
        tx.state(
                new OpinionSealed(
                        consultation.id().toString(),
                        consultation.region(),
                        speaker.department(),
                        digest));
        return digest;
    }

    Answer confirm(Tx tx, Ask ask) {
        var form = ask.body(Confirmation.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), Role.DEPARTMENT);
        var department = ask.actor().name();
        if (!SqlOpinions.confirm(
                tx,
                consultation.id(),
                department,
                ask.actor().id().value(),
                form.agreed(),
                !form.agreed() && consultation.stage() == Stage.FROZEN,
                form.note())) {
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
                                    return SqlOpinions.own(
                                            handle, id, ask.actor().id().value(), department);
                                });
        return Answer.ok(
                opened.map(Filing::text)
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
