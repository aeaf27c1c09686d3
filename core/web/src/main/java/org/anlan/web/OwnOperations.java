package org.anlan.web;

import java.util.Map;
import org.anlan.store.open.OpenStore;
import org.anlan.web.signin.SignIn;

/// The operations of `web.openapi.yaml`: sign-in, and what the operator of an installation needs.
public final class OwnOperations {

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
                .reads("retryParked", ask -> retry(open, ask));
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

    private static Answer retry(OpenStore open, Ask ask) {
        var which = ask.body(Retry.class);
        if (!open.journal().lags().containsKey(which.follower())) {
            throw Problem.field("follower", "known", "没有这个读者: " + which.follower());
        }
        open.journal().retryParked(which.follower(), which.subject());
        return Answer.nothing();
    }
}
