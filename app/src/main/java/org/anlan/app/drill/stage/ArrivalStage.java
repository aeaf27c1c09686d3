package org.anlan.app.drill.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRow;

/// Goods that came from the centre, as published: booked into the province's depot on their day.
///
/// What the province and its counties issued themselves is kept beside the plans, not booked.
final class ArrivalStage implements Stage {

    private static final int NOON = 12;

    private final Crew crew;
    private final Map<String, Long> booked = new HashMap<>();
    private int issuedByOthers;

    ArrivalStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        var rows = crew.scenario().rows("dispatches.csv");
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var lot = "%s-%d".formatted(crew.scenario().id(), i + 1);
            var at = row.getDate("day").atTime(NOON, 0).atZone(crew.scenario().zone());
            if (crew.scenario().plays(at.toInstant())) {
                events.add(new Event(at.toInstant(), "中央物资入库", () -> arrive(lot, row)));
            }
        }
        return events;
    }

    private void arrive(String lot, PackRow row) {
        var item = row.findText("item").filter(this::isKnown);
        var depot = provincialDepot();
        if (!row.getText("from_level").equals("central") || item.isEmpty() || depot.isEmpty()) {
            issuedByOthers++;
            return;
        }
        var intake = new LinkedHashMap<String, Object>();
        intake.put("lot", lot);
        intake.put("depot", depot.get());
        intake.put("item", item.get());
        intake.put("quantity", Long.toString(row.getInteger("quantity")));
        intake.put("from", row.getText("from"));
        crew.write(Role.STOREKEEPER, "/api/v1/logistics/stock", intake).done("Arrival " + lot);
        booked.merge(item.get(), row.getInteger("quantity"), Long::sum);
    }

    private boolean isKnown(String item) {
        return crew.packRows("items.csv").stream().anyMatch(r -> r.getText("id").equals(item));
    }

    private Optional<String> provincialDepot() {
        return crew.packRows("depots.csv").stream()
                .filter(row -> row.getText("level").equals("province"))
                .map(row -> row.getText("id"))
                .findFirst();
    }

    @Override
    public Object result() {
        return Map.of("booked", Map.copyOf(booked), "publishedByOthers", issuedByOthers);
    }
}
