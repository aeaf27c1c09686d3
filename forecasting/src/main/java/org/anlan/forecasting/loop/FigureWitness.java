package org.anlan.forecasting.loop;

import java.util.Comparator;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.loop.SqlAbout.ProcessAndBase;
import org.jdbi.v3.core.Handle;

/// Knows an indicator from the reviewed figures of the process in which it was forecast, once that
/// has ended.
final class FigureWitness implements Witness {

    private final Figures figures;

    FigureWitness(Figures figures) {
        this.figures = figures;
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var about = SqlAbout.find(handle, told);
        var process = process(told, about);
        if (process.isEmpty()) {
            return new WhatCame.NotYet("发布时没有 %s 的灾害过程".formatted(told.forecast().key().hazard()));
        }
        if (process.get().open()) {
            return new WhatCame.NotYet("过程 %s 还没有结束".formatted(process.get().id()));
        }
        return found(told, process.get(), about)
                .orElseGet(
                        () ->
                                new WhatCame.Never(
                                        "过程 %s 已经结束,%s 没有统计这一指标"
                                                .formatted(
                                                        process.get().id(),
                                                        told.forecast().key().region())));
    }

    /// The one it was told of, else the newest of the hazard that had begun before the issue.
    private Optional<DisasterProcess> process(Told told, Optional<ProcessAndBase> about) {
        return figures.listProcesses().stream()
                .filter(p -> about.map(a -> a.process().equals(p.id())).orElse(true))
                .filter(p -> isOf(p, told.forecast().key().hazard()))
                .filter(p -> !p.startedAt().isAfter(told.forecast().issued()))
                .max(Comparator.comparing(DisasterProcess::startedAt));
    }

    private static boolean isOf(DisasterProcess process, String hazard) {
        return process.hazard().equals(hazard)
                || Hazards.bundled()
                        .find(process.hazard())
                        .flatMap(Hazard::parent)
                        .filter(hazard::equals)
                        .isPresent();
    }

    /// On the base it was told for; bases never mix.
    private Optional<WhatCame> found(
            Told told, DisasterProcess process, Optional<ProcessAndBase> about) {
        var code = told.quantity().substring(told.quantity().indexOf(':') + 1);
        var region = new RegionCode(told.forecast().key().region());
        for (var base : process.bases()) {
            if (about.filter(a -> !a.base().equals(base.id())).isPresent()) {
                continue;
            }
            var sheet = figures.now(process.id(), base.id(), region);
            var figure = sheet.find(code).filter(f -> f.reviewed().isPresent());
            if (figure.isPresent()) {
                var source =
                        "figure:%s/%s/%s@%d"
                                .formatted(process.id(), base.id(), region, sheet.position());
                return Optional.of(known(figure.get(), source));
            }
        }
        return Optional.empty();
    }

    private static WhatCame known(Figure figure, String source) {
        var value = figure.reviewed().orElseThrow().exact().doubleValue();
        return new WhatCame.Known(value, Optional.of(figure.changedAt()), source);
    }
}
