package org.anlan.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anlan.app.house.Foundation;
import org.anlan.store.Database;
import org.anlan.store.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a whole installation to one file that any database can be filled from.
@Command(name = "backup", description = "Write the whole installation to FILE / 备份")
final class BackupCommand implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "Readable by its owner only / 备份文件")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings = common.settings(Map.of());
        try (var database = Database.open(settings.database());
                var bar = new Bar("backup")) {
            var manifest =
                    Backup.write(
                            database, Foundation.rooms(), file, Clock.systemUTC(), bar::advance);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d tables, journal to %d %s%n",
                            file, manifest.tables().size(), manifest.position(), manifest.hash());
        }
        return Exit.OK.code();
    }
}
