package org.anlan.app;

import org.anlan.app.command.Anlan;

/// Where the program begins. Blocks until the command is done.
public final class Main {

    private Main() {}

    /// Runs a command and ends with its exit code.
    ///
    /// @param args command and options, as `./anlan help` lists them
    public static void main(String[] args) {
        System.exit(Anlan.run(args));
    }
}
