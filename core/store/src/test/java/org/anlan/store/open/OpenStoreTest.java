package org.anlan.store.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.anlan.store.StorageException;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.Remembering;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An open store")
class OpenStoreTest {

    @Test
    void isClosedBeforeAnythingOfItWasStartedAndTwiceWithoutHarm(@TempDir Path heads) {
        var settings = TestDatabase.settings();
        for (var round = 0; round < 2; round++) {
            var open = OpenStore.open(settings, TestProvince.birth(), Happened.ROOMS);
            open.journal().follow(List.of(new Remembering()));
            open.keepHeadsIn(heads);
            open.close();
            open.close();
        }
    }

    @Test
    void isNotStartedAgainAfterItWasClosed() {
        var open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), Happened.ROOMS);
        open.close();
        assertThatThrownBy(() -> open.journal().start()).isInstanceOf(StorageException.class);
    }

    @Test
    void saysThatTheDatabaseWentAwayWhileItOpenedAndGivesEverythingBack() {
        var settings = TestDatabase.settings();
        var url = settings.url().orElseThrow();
        assertThatThrownBy(
                        () ->
                                OpenStore.open(
                                        settings,
                                        _ -> {
                                            TestDatabase.takeAway(url);
                                            return TestProvince.birth();
                                        },
                                        Happened.ROOMS))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.isPassing()).as(e.getMessage()).isTrue())
                .hasMessageStartingWith("Could not open the installation: the database");
        TestDatabase.giveBack(url);
        OpenStore.open(settings, TestProvince.birth(), Happened.ROOMS).close();
    }
}
