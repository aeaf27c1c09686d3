package org.anlan.forecasting.run;

import java.nio.file.Path;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A test of one engine that runs two models.
@Timeout(60)
abstract class WithEngine {

    @TempDir Path folder;
    final String url = TestDatabase.newUrl();
    final Adding one = new Adding("one");
    final Adding other = new Adding("other");
    Engine engine;

    @BeforeEach
    final void open() {
        engine = new Engine(folder.resolve("node"), url, one, other);
    }

    @AfterEach
    final void close() {
        engine.close();
    }
}
