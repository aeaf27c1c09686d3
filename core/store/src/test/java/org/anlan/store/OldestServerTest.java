package org.anlan.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database server")
class OldestServerTest {

    @Test
    void isRefusedByNameWhenItIsOlderThanTheOldest() {
        try (var pool = Database.pool(TestDatabase.newUrl(), 2)) {
            var present = major(pool);
            assertThatCode(() -> OldestServer.refuseOlder(pool, present))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> OldestServer.refuseOlder(pool, present + 1))
                    .isInstanceOf(StorageException.class)
                    .hasMessageMatching(
                            "(?s)The database server is PostgreSQL %d\\..*; Anlan needs %d or newer.*\nMaybe upgrade it.*"
                                    .formatted(present, present + 1));
        }
    }

    private static int major(javax.sql.DataSource pool) {
        try (var connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
