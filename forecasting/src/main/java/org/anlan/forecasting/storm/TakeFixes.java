package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Takes fixes of a typhoon in.
final class TakeFixes {

    private static final int USUAL_MINUTES = 2;

    private final Gazetteer gazetteer;

    TakeFixes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Form(
            String name,
            String source,
            @Nullable Instant issued,
            TrackErrors.@Nullable Basis basis,
            List<Told> fixes) {}

    private record Told(
            Instant at,
            double lat,
            double lon,
            double pressureHpa,
            @Nullable Double windMs,
            @Nullable Integer windMinutes,
            @Nullable String grade) {

        Fix fix(@Nullable Instant issued, TrackErrors.@Nullable Basis basis) {
            var minutes = windMinutes == null ? USUAL_MINUTES : windMinutes;
            return new Fix(at, lat, lon, pressureHpa, windMs, minutes, grade, issued, basis);
        }
    }

    Answer take(Tx tx, Ask ask) {
        ask.require(
                gazetteer.path(gazetteer.province()),
                Role.FORECASTER,
                Role.DUTY_CHIEF,
                Role.DEVICE);
        var form = ask.body(Form.class);
        var storm = ask.at("storm");
        check(form, tx.civilNow());
        SqlStorms.put(tx, storm, form.name());
        var stored =
                (int)
                        form.fixes().stream()
                                .map(told -> told.fix(form.issued(), form.basis()))
                                .filter(fix -> insert(tx, ask, storm, form.source(), fix))
                                .count();
        if (stored > 0) {
            tx.state(new StormTracked(storm, gazetteer.province(), stored));
        }
        return Answer.created("/api/v1/forecasting/storms/" + storm, Map.of("stored", stored));
    }

    private static boolean insert(Tx tx, Ask ask, String storm, String source, Fix fix) {
        return SqlStorms.insert(tx, storm, source, fix, ask.actor().id());
    }

    private static void check(Form form, Instant now) {
        if (form.issued() != null && form.issued().isAfter(now)) {
            throw Problem.field("issued", "future", "发布时刻在将来。");
        }
        for (int i = 0; i < form.fixes().size(); i++) {
            check("fixes/%d/at".formatted(i), form.fixes().get(i).at(), form.issued(), now);
        }
    }

    private static void check(String field, Instant at, @Nullable Instant issued, Instant now) {
        if (issued == null && at.isAfter(now)) {
            throw Problem.field(field, "future", "定位时刻在将来;预报请填发布时刻 issued。");
        }
        if (issued != null && !at.isAfter(issued)) {
            throw Problem.field(field, "order", "预报时刻应在发布时刻之后。");
        }
    }
}
