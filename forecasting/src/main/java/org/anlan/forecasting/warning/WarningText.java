package org.anlan.forecasting.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// A warning as screens are told of it.
final class WarningText {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final FollowUps followUps;

    WarningText(OpenStore open, Gazetteer gazetteer, FollowUps followUps) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.followUps = followUps;
    }

    Map<String, @Nullable Object> of(Warning warning) {
        var form = warning.form();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", warning.id());
        text.put("kind", form.what());
        text.put("kindZh", form.what().zh());
        text.put("message", warning.message());
        text.put("state", warning.state());
        text.put("stateZh", warning.state().zh());
        text.put("expired", warning.state() == Warning.State.EXPIRED);
        text.put("colour", form.colour());
        text.put("colourZh", form.colour().chinese());
        text.put("headlineZh", form.headline());
        text.put("descriptionZh", form.description());
        text.put("instructionZh", form.instruction());
        text.put("area", warning.area());
        text.put("areas", form.areas());
        text.put("areaNames", names(form.areas()));
        text.put("polygon", form.polygon().orElse(null));
        text.put("probability", form.probability().orElse(null));
        text.put("decision", form.decision().orElse(null));
        text.put("onset", form.onset());
        text.put("sentAt", warning.sentAt().orElse(null));
        text.put("expiresAt", form.expires());
        text.put("status", open.installation().isExercise() ? "Exercise" : "Actual");
        text.put("references", warning.referenceIds());
        text.put("issuer", open.installation().titleZh());
        text.put(
                "cap",
                warning.sentAt().map(_ -> "/cap/%s.xml".formatted(warning.id())).orElse(null));
        people(text, warning);
        course(text, warning);
        return text;
    }

    private static void people(Map<String, @Nullable Object> text, Warning warning) {
        text.put("follows", warning.follows().orElse(null));
        text.put("consultation", warning.consultation().orElse(null));
        text.put("drafter", warning.drafter());
        text.put("draftedAt", warning.draftedAt());
        text.put("reviewer", warning.reviewer().orElse(null));
        text.put("returnedWhy", warning.returnedWhy().orElse(null));
        text.put("signer", warning.signer().orElse(null));
        text.put("phone", warning.phone().map(Json::tree).orElse(null));
        text.put("signatureOwed", warning.owesSignature());
        text.put("countersignedAt", warning.countersignedAt().orElse(null));
    }

    private List<String> names(List<String> codes) {
        return codes.stream().map(c -> gazetteer.name(new RegionCode(c))).toList();
    }

    private void course(Map<String, @Nullable Object> text, Warning warning) {
        var course = warning.course();
        text.put("emergency", course.emergency());
        text.put("reviewState", course.laterReview().orElse(null));
        text.put("seconds", WarningLog.seconds(warning).orElse(null));
        text.put("followUps", followUps.list(warning, open.civil().instant()));
        text.put("log", WarningLog.of(warning));
    }
}
