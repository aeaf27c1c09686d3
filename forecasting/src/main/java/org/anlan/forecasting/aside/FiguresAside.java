package org.anlan.forecasting.aside;

import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;

/// Figures, asked aside.
///
/// @param asked who answers
public record FiguresAside(Figures asked) implements Figures {

    @Override
    public List<DisasterProcess> listProcesses() {
        return Aside.ask(asked::listProcesses);
    }

    @Override
    public Sheet now(String process, String base, RegionCode region) {
        return Aside.ask(() -> asked.now(process, base, region));
    }

    @Override
    public Sheet at(String process, String base, RegionCode region, long position) {
        return Aside.ask(() -> asked.at(process, base, region, position));
    }

    @Override
    public List<Sheet> listUnder(String process, String base, RegionCode parent) {
        return Aside.ask(() -> asked.listUnder(process, base, parent));
    }
}
