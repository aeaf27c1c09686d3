package org.anlan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anlan.app.house.Foundation;
import org.anlan.store.Database;
import org.anlan.store.backup.Restore;
import org.anlan.store.journal.SignedHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Fills an empty database from a backup, verified before anyone may open it.
@Command(name = "restore", description = "Fill an empty installation from FILE / 恢复")
final class RestoreCommand implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "A backup / 备份文件")
    private Path file = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "The newest signed head kept outside / 最新外存链头")
    private Optional<Path> head = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "BASE64",
            description = "The public key the head must bear / 公钥")
    private Optional<String> key = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<Restore.Witness> witness =
                head.isPresent()
                        ? Optional.of(new Restore.Witness(SignedHead.read(head.get()), key))
                        : Optional.empty();
        var settings = common.settings(Map.of());
        try (var database = Database.open(settings.database());
                var bar = new Bar("restore")) {
            var manifest = Restore.into(database, Foundation.rooms(), file, witness, bar::advance);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s installation %s, journal to %d, verified 已校验%n",
                            manifest.kind(), manifest.installation(), manifest.position());
        }
        return Exit.OK.code();
    }
}
