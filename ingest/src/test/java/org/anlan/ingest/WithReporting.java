package org.anlan.ingest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test in a province that reports, opened and closed around each case.
abstract class WithReporting {

    Reporting reporting;

    @BeforeEach
    final void openProvince() {
        reporting = new Reporting();
    }

    @AfterEach
    final void closeProvince() {
        reporting.close();
    }
}
