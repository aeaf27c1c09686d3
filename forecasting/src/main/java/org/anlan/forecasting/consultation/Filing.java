package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Takes opinions and seals them: a speaker files under his own account, the secretary types
/// for a speaker 代录, who confirms it later or, before the reveal, refuses it and has it filed
/// anew. What is sealed is never changed.
final class Filing {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Reveal reveal;

    Filing(OpenStore open, Gazetteer gazetteer, Reveal reveal) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.reveal = reveal;
    }

    private record Form(@Nullable String department, Opinion opinion, @Nullable String reason) {}

    private record Confirmation(boolean agreed, @Nullable String note) {}

    Answer file(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        var path = gazetteer.path(consultation.region());
        ask.require(path, Role.DEPARTMENT, Role.SECRETARY);
        var round = Rounds.taking(tx, consultation);
        var account = account(tx, ask, consultation, form);
        check(consultation, account, form.opinion());
        new Revision(tx.handle(), consultation, round)
                .check(account.speaker().name(), form.opinion(), form.reason());
        var digest = seal(tx, ask, consultation, account, round, form);
        reveal.ifAllAreIn(tx, consultation, round);
        return Answer.created(
                "/api/v1/consultations/%s/opinion".formatted(consultation.id()),
                Map.of(
                        "department",
                        account.speaker().name(),
                        "round",
                        round,
                        "digest",
                        digest,
                        "filedAt",
                        tx.civilNow()));
    }

    /// Whose opinion it is: a speaker by his account, for names may be borne twice.
    ///
    /// @param id empty where the speaker has no account
    private record Account(Speaker speaker, Optional<ActorId> id) {

        boolean isOther(Ask ask) {
            return !id.equals(Optional.of(ask.actor().id()));
        }
    }

    private Account account(Tx tx, Ask ask, Consultation consultation, Form form) {
        var spoken =
                SpokenFor.of(tx.handle(), ask, gazetteer, consultation.region(), form.department());
        return new Account(
                consultation
                        .invited()
                        .find(spoken.name())
                        .orElseThrow(() -> Problem.forbidden(spoken.name() + " 不在这次会商之列。")),
                spoken.account());
    }

    private void check(Consultation consultation, Account account, Opinion opinion) {
        opinion.chances();
        opinion.quantiles(account.speaker().name(), consultation.invited().asked());
        opinion.areas().forEach(code -> gazetteer.named("opinion/areas", code));
    }

    private static String seal(
            Tx tx, Ask ask, Consultation consultation, Account account, int round, Form form) {
        var salt = Digests.salt();
        var body = Json.write(form.opinion());
        var digest = digest(salt, body, form.reason());
        var sealed =
                new SqlOpinions.Sealed(
                        account.speaker(),
                        account.id().map(ActorId::value).orElse(null),
                        round,
                        salt,
                        body,
                        form.reason(),
                        digest,
                        ask.actor().id().value(),
                        ask.actor().name(),
                        account.isOther(ask));
        var name = account.speaker().name();
        if (!SqlOpinions.insert(tx, consultation.id(), sealed)) {
            throw Problem.conflict(name + " 的意见已封存,不能再改。");
        }
        tx.state(
                new OpinionSealed(
                        consultation.id().toString(), consultation.region(), name, digest));
        return digest;
    }

    /// Salted, so that nobody can guess what was said; a reason follows in a line of its own.
    private static String digest(String salt, String body, @Nullable String reason) {
        return Digests.salted(salt, reason == null ? body : body + "\n" + reason);
    }

    Answer confirm(Tx tx, Ask ask) {
        var form = ask.body(Confirmation.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), Role.DEPARTMENT);
        var department = ask.actor().name();
        var word =
                new SqlOpinions.Word(
                        ask.actor().id().value(),
                        form.agreed(),
                        Rounds.openNow(tx.handle(), consultation),
                        form.note());
        if (!SqlOpinions.confirm(tx, consultation.id(), department, word)) {
            throw Problem.conflict("没有待 %s 确认的代录意见。".formatted(department));
        }
        return Answer.ok(Map.of("department", department, "agreed", form.agreed()));
    }

    /// A speaker's own card; nobody else's, before the reveal and after.
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

    private static Map<String, @Nullable Object> text(SqlOpinions.Opened opened) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", opened.card().department());
        text.put("round", opened.card().round());
        text.put("opinion", Json.tree(opened.body()));
        text.put("reason", opened.reason().orElse(null));
        text.put("salt", opened.salt());
        text.put("digest", opened.card().digest());
        return text;
    }
}
