package org.anlan.forecasting.run;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A node that begins a run, says so, and computes until its process is killed.
final class DoomedNode {

    static final String MODEL = "doomed";
    static final String BEGUN = "begun";

    private DoomedNode() {}

    /// @param arguments its data folder and its database
    static void main(String[] arguments) throws InterruptedException {
        var model = new Adding(MODEL);
        var never = new CountDownLatch(1);
        model.running =
                _ -> {
                    System.out.println(BEGUN);
                    await(never);
                };
        try (var engine = new Engine(Path.of(arguments[0]), arguments[1], model)) {
            engine.tell("flood");
            never.await();
        }
    }

    private static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
