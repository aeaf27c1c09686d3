package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.SignerTerm;
import org.anlan.forecasting.seal.SigningKey;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The keys that sign warnings: told to whoever verifies, renewed by the administrator.
final class KeyRoom {

    private static final String PEM = ".pem";
    private static final String PEM_TYPE = "application/x-pem-file";

    private final SigningKeys keys;
    private final Gazetteer gazetteer;

    KeyRoom(SigningKeys keys, Gazetteer gazetteer) {
        this.keys = keys;
        this.gazetteer = gazetteer;
    }

    /// A key as told.
    ///
    /// @param key where its public half is
    private record View(
            String name,
            String holder,
            Instant notBefore,
            Instant notAfter,
            SignerTerm.State state,
            String stateZh,
            String key) {}

    private record Renewal(String holder, Instant notBefore, Instant notAfter) {}

    void addTo(RoomContract contract) {
        contract.reads("getSigningKey", _ -> Answer.text(PEM_TYPE, keys.current().pem()))
                .reads("getKeyByName", this::byName)
                .reads("listSigningKeys", _ -> list())
                .writes("renewSigningKey", this::renew);
    }

    private Answer byName(Ask ask) {
        var file = ask.at("file");
        var name = file.endsWith(PEM) ? file.substring(0, file.length() - PEM.length()) : "";
        return keys.find(name)
                .map(key -> Answer.text(PEM_TYPE, key.pem()))
                .orElseThrow(() -> Problem.notFound("没有这把密钥: " + file));
    }

    private Answer list() {
        return Answer.ok(Map.of("items", keys.list().stream().map(this::view).toList()));
    }

    private View view(SigningKey key) {
        var state = keys.state(key);
        var term = key.term();
        return new View(
                key.name(),
                term.holder(),
                term.notBefore(),
                term.notAfter(),
                state,
                state.zh(),
                "/cap/keys/%s.pem".formatted(key.name()));
    }

    private Answer renew(Tx tx, Ask ask) {
        ask.require(gazetteer.path(gazetteer.province()), Role.ADMINISTRATOR);
        var form = ask.body(Renewal.class);
        if (!form.notBefore().isBefore(form.notAfter())) {
            throw Problem.field("notAfter", "order", "有效期的结束应在开始之后。");
        }
        try {
            var term = new SignerTerm(form.holder(), form.notBefore(), form.notAfter());
            return Answer.created("/api/v1/signing-keys", view(keys.renew(term)));
        } catch (IllegalArgumentException e) {
            throw Problem.field("notAfter", "ahead", "有效期已过,或持有人不是一行文字。");
        }
    }
}
