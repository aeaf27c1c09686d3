package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.app.OperationsPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("The page of operations, on commands,")
class CommandPageTest {

    /// What the launcher handles itself.
    private static final Map<String, Set<String>> TEST = Map.of("test", Set.of("--install"));

    /// Those that need no installation.
    private static final List<String> ALONE =
            List.of(
                    "lab",
                    "allocate",
                    "flow",
                    "plan check",
                    "dispatch",
                    "roads import",
                    "roads sample",
                    "roads matrix",
                    "roads departures");

    /// The launcher's own code, and those of the shell for Ctrl-C and SIGTERM.
    private static final List<Integer> OUTSIDE = List.of(5, 130, 143);

    @Test
    void namesEveryCommandWithItsOptionsAndNoOther() {
        var common = options(CommandSpec.forAnnotatedObject(new CommonOptions()));
        var commands = new TreeMap<String, Set<String>>();
        collect("", new CommandLine(new Anlan()).getCommandSpec(), commands);
        commands.remove("help");
        var alone = new TreeMap<String, Set<String>>();
        ALONE.forEach(name -> alone.put(name, Objects.requireNonNull(commands.remove(name))));
        assertThat(commands.values()).allMatch(options -> options.containsAll(common));
        commands.values().forEach(options -> options.removeAll(common));
        commands.put("common", common);
        commands.put("help", Set.of());
        commands.putAll(alone);
        commands.putAll(TEST);
        assertThat(page()).isEqualTo(commands);
    }

    private static void collect(
            String prefix, CommandSpec command, Map<String, Set<String>> commands) {
        command.subcommands()
                .forEach(
                        (name, sub) -> {
                            var path = (prefix + " " + name).strip();
                            if (sub.getSubcommands().isEmpty()) {
                                commands.put(path, options(sub.getCommandSpec()));
                            } else {
                                collect(path, sub.getCommandSpec(), commands);
                            }
                        });
    }

    private static Set<String> options(CommandSpec command) {
        return command.options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> page() {
        var page = new TreeMap<String, Set<String>>();
        for (var row : OperationsPage.rows("command")) {
            var name = OperationsPage.codes(row.get(0)).stream().findFirst().orElse("common");
            var options =
                    OperationsPage.codes(row.get(1)).stream().map(o -> o.replaceFirst(" .*", ""));
            page.put(name, options.collect(Collectors.toCollection(TreeSet::new)));
            assertThat(row.get(2)).isNotBlank();
        }
        return page;
    }

    @Test
    void namesEveryExitCodeAndNoOther() {
        var codes = new TreeSet<>(OUTSIDE);
        Arrays.stream(Exit.values()).forEach(exit -> codes.add(exit.code()));
        var page = new TreeSet<Integer>();
        OperationsPage.rows("exit code").forEach(row -> page.add(Integer.valueOf(row.getFirst())));
        assertThat(page).isEqualTo(codes);
    }
}
