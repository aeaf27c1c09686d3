package org.anlan.packs.forge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the tests find the pack of Anhui, and the reference folder beside the project when it is
/// there.
final class Places {

    static final Path ROOT = Path.of(System.getProperty("anlan.root", "../.."));
    static final Path ANHUI = ROOT.resolve("packs/anhui");
    static final Path FLOOD = ANHUI.resolve("drills/AH2020-FLOOD");
    static final Path SCENARIOS = ROOT.resolve("packs/forge/src/test/resources/scenarios");

    private Places() {}

    /// A file of the reference folder; the test is skipped when it is absent.
    static Path shared(String file) {
        var path = Path.of(ROOT + "/../shared/data", file);
        assumeTrue(Files.exists(path), "no ../shared beside the project");
        return path;
    }
}
