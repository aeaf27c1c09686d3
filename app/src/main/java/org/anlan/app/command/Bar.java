package org.anlan.app.command;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar on standard error, where a person watches; nothing where none does.
final class Bar implements AutoCloseable {

    private final ProgressBar bar;

    Bar(String task) {
        this.bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(0)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(isWatched() ? 200 : 60_000)
                        .build();
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// Says how many steps there will be.
    void expect(long steps) {
        bar.maxHint(steps);
    }

    /// Says how many are done, and of what.
    void advance(String what, long done) {
        bar.setExtraMessage(what);
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
