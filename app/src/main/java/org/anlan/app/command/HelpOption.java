package org.anlan.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// `--help` beside `./anlan help COMMAND`, for every command that gives the word no meaning of its
/// own.
final class HelpOption {

    private static final String NAME = "--help";

    private HelpOption() {}

    static CommandLine addTo(CommandLine line) {
        var spec = line.getCommandSpec();
        if (spec.findOption(NAME) == null) {
            spec.addOption(
                    OptionSpec.builder(NAME)
                            .usageHelp(true)
                            .description("Show this help / 显示帮助")
                            .build());
        }
        line.getSubcommands().values().forEach(HelpOption::addTo);
        return line;
    }
}
