package org.anlan.forecasting.run;

import java.util.UUID;

/// A run that is to be queued.
record Wanted(UUID id, String model, String subject, Run.Trigger trigger, String cause) {}
