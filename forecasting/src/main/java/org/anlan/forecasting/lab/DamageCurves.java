package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import org.anlan.forecasting.impact.EmanuelVulnerability;
import org.anlan.forecasting.impact.Fragility;
import org.anlan.forecasting.impact.LognormalVulnerability;
import org.anlan.forecasting.impact.MassVulnerability;
import org.anlan.forecasting.impact.TableVulnerability;
import org.anlan.forecasting.impact.Vulnerability;

/// Curves of loss and damage as an input says them.
final class DamageCurves {

    private DamageCurves() {}

    static Vulnerability vulnerability(Question f) {
        return switch (f.text("kind", "")) {
            case "table" -> table(f);
            case "emanuel" -> emanuel(f);
            case "mass" -> mass(f);
            default -> lognormal(f);
        };
    }

    private static Vulnerability table(Question f) {
        var nodes = rising(f);
        var cov = f.numbers("cov", new double[nodes.length]);
        f.require(f.numbers("mean").length == nodes.length, "mean", "must be one per node of imls");
        f.require(cov.length == nodes.length, "cov", "must be one per node of imls");
        return new TableVulnerability(nodes, f.numbers("mean"), cov);
    }

    private static Vulnerability mass(Question f) {
        var nodes = rising(f);
        var ratios = f.numbers("loss_ratios");
        var chances = f.table("probabilities");
        try {
            return new MassVulnerability(nodes, ratios, chances);
        } catch (IllegalArgumentException refused) {
            throw f.bad("probabilities", String.valueOf(refused.getMessage()));
        }
    }

    private static Vulnerability emanuel(Question f) {
        var threshold = f.number("v_thresh", EmanuelVulnerability.THRESHOLD);
        f.require(f.number("v_half") > threshold, "v_half", "must be above v_thresh");
        return new EmanuelVulnerability(threshold, f.number("v_half"), f.number("scale", 1));
    }

    private static LognormalVulnerability lognormal(Question f) {
        return f.has("theta")
                ? new LognormalVulnerability(f.number("theta"), f.number("beta"))
                : LognormalVulnerability.ofMoments(f.number("mean_iml"), f.number("sd_iml"));
    }

    static Fragility fragility(Question f) {
        var curves =
                f.has("curves")
                        ? f.parts("curves").stream().map(DamageCurves::lognormal).toList()
                        : discrete(f);
        return new Fragility(curves, f.number("no_damage_limit", 0));
    }

    private static List<TableVulnerability> discrete(Question f) {
        var nodes = rising(f);
        return Arrays.stream(f.table("poes"))
                .map(
                        row -> {
                            f.require(
                                    row.length == nodes.length,
                                    "poes",
                                    "must have one column per node of imls");
                            return new TableVulnerability(nodes, row, new double[nodes.length]);
                        })
                .toList();
    }

    private static double[] rising(Question f) {
        var nodes = f.numbers("imls");
        for (int i = 1; i < nodes.length; i++) {
            f.require(nodes[i] > nodes[i - 1], "imls", "must rise from node to node");
        }
        return nodes;
    }
}
