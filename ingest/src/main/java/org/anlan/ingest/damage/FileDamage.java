package org.anlan.ingest.damage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.Problem.FieldFault;

/// Takes one household's row or a list of them from a township: all are stored, or none.
final class FileDamage {

    /// A row as filed. It repeats no personal data: answers are kept under their idempotency key.
    record Filed(UUID id, StoredRow.State state, String stateZh) {}

    private record FiledRows(List<Filed> items) {}

    private record Place(DamageForm form, Region region) {}

    private final OpenStore open;
    private final OpenProcesses processes;
    private final DamageKeys keys;

    FileDamage(OpenStore open, OpenProcesses processes, DamageKeys keys) {
        this.open = open;
        this.processes = processes;
        this.keys = keys;
    }

    /// @throws Problem 422 or 403 with every fault by field and rule, 409 when a household stands
    ///     in the process already
    Answer file(Tx tx, Ask ask) {
        var isList = isList(ask.body().bytes());
        var forms =
                isList
                        ? List.of(ask.body(DamageForm[].class))
                        : List.of(ask.body(DamageForm.class));
        var places = check(tx, ask, forms, isList);
        var conflicts = new ArrayList<FieldFault>();
        var filed = new ArrayList<Filed>();
        places.forEach((at, place) -> insert(tx, at, place, filed, conflicts));
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                    409,
                    "duplicate-household",
                    "该户已登记",
                    conflicts.size() + " 户在本次灾害中已登记;没有任何内容被保存。",
                    conflicts);
        }
        return Answer.created("/api/v1/damage-rows/" + filed.getFirst().id(), new FiledRows(filed));
    }

    private Map<String, Place> check(Tx tx, Ask ask, List<DamageForm> forms, boolean isList) {
        var checks = new DamageChecks(tx, open, processes, ask.actor());
        var places = new LinkedHashMap<String, Place>();
        for (var i = 0; i < forms.size(); i++) {
            var at = isList ? "/" + i : "";
            var form = forms.get(i);
            checks.check(at, form).ifPresent(region -> places.put(at, new Place(form, region)));
        }
        checks.throwIfRefused();
        return places;
    }

    private void insert(
            Tx tx, String at, Place place, List<Filed> filed, List<FieldFault> conflicts) {
        var form = place.form();
        var seal =
                keys.findOrMake(
                                form.process(),
                                () -> SqlDamageRows.has(tx.handle(), form.process()))
                        .orElseThrow(
                                () -> Problem.conflict("process", "kept", "这次灾害的个人信息已销毁,不再登记。"));
        var id = UuidCreator.getTimeOrderedEpoch();
        if (SqlDamageRows.insert(tx, id, form, place.region(), seal)) {
            var state = StoredRow.State.SUBMITTED;
            filed.add(new Filed(id, state, state.zh()));
        } else {
            var standing =
                    SqlDamageRows.findStanding(
                            tx.handle(), form.process(), seal.digest(form.identity()));
            var message = standing.map(this::told).orElse("该户刚刚由他人登记,请重试");
            conflicts.add(new FieldFault(at + "/identity", "duplicate-household", message));
        }
    }

    private String told(StoredRow row) {
        var place = open.divisions().find(row.region(), open.day());
        return "该户已在 %s 登记(%s),编号 %s"
                .formatted(
                        place.map(Region::name).orElse(row.region().digits()),
                        row.state().zh(),
                        row.id());
    }

    private static boolean isList(byte[] body) {
        var text = Arrays.copyOf(body, Math.min(body.length, 64));
        for (var letter : text) {
            if (!Character.isWhitespace(letter)) {
                return letter == '[';
            }
        }
        return false;
    }
}
