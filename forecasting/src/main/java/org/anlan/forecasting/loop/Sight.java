package org.anlan.forecasting.loop;

import java.util.List;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.forecasting.book.PairBook.Asked;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.place.DutyHolders;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Who may see how good whom: models and pools everybody who may look at all; a department itself,
/// an expert himself; the office all models, pools and departments, and an expert by name, never
/// in a list. Thread-safe.
final class Sight {

    private static final List<Role> OFFICE =
            List.of(Role.LEADER, Role.DUTY_CHIEF, Role.SECRETARY, Role.AUDITOR);

    private final Gazetteer gazetteer;
    private final DutyHolders holders;

    Sight(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.holders = new DutyHolders(gazetteer);
    }

    boolean isOffice(Ask ask) {
        var province = gazetteer.path(gazetteer.province());
        return OFFICE.stream().anyMatch(role -> ask.actor().may(role, province));
    }

    /// What one told oneself: the department or expert of one's name, if nobody else bears it.
    List<Teller> own(Handle handle, Ask ask) {
        var name = ask.actor().name();
        var named =
                holders.named(handle, Role.DEPARTMENT, name, gazetteer.province()).stream()
                        .filter(holder -> holder.name().equals(name))
                        .toList();
        return named.size() == 1 && named.getFirst().id().equals(ask.actor().id())
                ? List.of(
                        new Teller(Told.Issuer.DEPARTMENT, name),
                        new Teller(Told.Issuer.EXPERT, name))
                : List.of();
    }

    /// What a request asks for, within what its actor may see.
    ///
    /// @throws Problem 422 if its lead is no number
    Asked asked(Handle handle, Ask ask) {
        return new Asked(
                ask.given("kind").map(Told.Issuer::valueOf),
                ask.given("issuer"),
                ask.given("hazard"),
                ask.given("quantity"),
                ask.given("region"),
                ask.given("leadHours").map(Sight::hours),
                isOffice(ask) ? Optional.empty() : Optional.of(own(handle, ask)));
    }

    private static Integer hours(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Problem.field("leadHours", "number", "预见期应是整数小时。");
        }
    }
}
