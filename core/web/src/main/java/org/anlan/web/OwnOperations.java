package org.anlan.web;

import java.util.Map;
import org.anlan.store.Tx;
import org.anlan.store.journal.StillParked;
import org.anlan.store.open.OpenStore;
import org.anlan.web.signin.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operations of `web.openapi.yaml`: sign-in, and what the operator of an installation needs.
public final class OwnOperations {

    private static final Logger LOG = LoggerFactory.getLogger(OwnOperations.class);
    private static final int MOST = 500;

    private record Retry(String follower, String subject) {}

    private OwnOperations() {}

    /// The contract with its deeds.
    public static RoomContract contract(OpenStore open, SignIn signIn) {
        var contract = new RoomContract("org/anlan/web/web.openapi.yaml");
        signIn.addTo(contract);
        return contract.reads("getInstallation", _ -> Answer.ok(installation(open)))
                .reads(
                        "listParked",
                        _ -> Answer.ok(Map.of("items", open.journal().listParked(MOST))))
                .writes("retryParked", (tx, ask) -> retry(open, tx, ask));
    }

    private static Map<String, Object> installation(OpenStore open) {
        var installation = open.installation();
        return Map.of(
                "id", installation.id(),
                "kind", installation.kind(),
                "province", installation.province(),
                "titleZh", installation.titleZh(),
                "titleEn", installation.titleEn(),
                "civilNow", open.civil().instant());
    }

    private static Answer retry(OpenStore open, Tx tx, Ask ask) {
        var which = ask.body(Retry.class);
        if (!open.journal().lags().containsKey(which.follower())) {
            throw Problem.field("follower", "known", "没有这个读者: " + which.follower());
        }
        try {
            var followed = open.journal().retryParked(tx, which.follower(), which.subject());
            return Answer.ok(Map.of("followed", followed));
        } catch (StillParked e) {
            LOG.warn("A retry of parked facts failed.", e);
            throw Problem.of(409, "still-parked", "仍然失败", "搁置的事实重办仍然失败,原样保留: " + e.getMessage());
        }
    }
}
