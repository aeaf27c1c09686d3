package org.anlan.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.house.Foundation;
import org.anlan.store.journal.JournalVerifier;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.journal.Verdict;
import org.anlan.store.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The chain of sealed facts: checked, and written out for others to check.
@Command(name = "journal", description = "Verify or export the journal / 日志链校验与导出")
final class JournalCommand {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            description = {
                "Verify an export by itself, or without FILE the stored chain / 校验日志链",
                "Exit code 1 when the chain is broken."
            })
    int verify(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "An export / 导出文件")
                    Optional<Path> file,
            @Option(
                            names = "--head",
                            paramLabel = "HEAD",
                            description = "A signed head kept outside; may be repeated / 外存链头")
                    List<Path> heads,
            @Option(
                            names = "--key",
                            paramLabel = "BASE64",
                            description = "The public key heads must bear / 公钥")
                    Optional<String> key)
            throws IOException {
        var witnesses = heads == null ? List.<Path>of() : heads;
        if (file.isEmpty() && !witnesses.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--head goes with FILE.\nMaybe export the journal first.");
        }
        return tell(
                file.isPresent()
                        ? JournalVerifier.verify(file.get(), read(witnesses), key)
                        : stored(common));
    }

    private static List<SignedHead> read(List<Path> files) throws IOException {
        var heads = new ArrayList<SignedHead>();
        for (var file : files) {
            heads.add(SignedHead.read(file));
        }
        return heads;
    }

    private static Verdict stored(CommonOptions common) {
        var settings = common.settings(Map.of());
        try (var open = Foundation.openExisting(settings, Pack.open(settings.pack()))) {
            return open.verifyJournal();
        }
    }

    private int tell(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole whole -> {
                out().printf(
                                "whole 完整: %d records, head %d %s%n",
                                whole.records(), whole.head().position(), whole.head().hash());
                out().println(
                                whole.anchored() == 0
                                        ? "no signed head from outside was compared 未与外存链头比对"
                                        : "a signed head confirms it up to %d 外存链头证实至此"
                                                .formatted(whole.anchored()));
                yield Exit.OK.code();
            }
            case Verdict.Broken broken -> {
                out().printf(
                                "broken 已断: position %d, line %d, %s: %s%n",
                                broken.position(), broken.line(), broken.fault(), broken.detail());
                yield Exit.FAILED.code();
            }
        };
    }

    @Command(description = "Write the journal for anyone to check / 导出日志链")
    int export(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "FILE", description = "JSON lines; .gz compresses") Path file,
            @Option(names = "--after", defaultValue = "0", description = "Only later positions")
                    long after) {
        var settings = common.settings(Map.of());
        try (var open = Foundation.openExisting(settings, Pack.open(settings.pack()));
                var bar = new Bar("journal")) {
            refuseBeyond(after, open.journal().head().position());
            bar.expect(open.journal().head().position() - after);
            var manifest = open.exportJournal(file, after, at -> bar.advance("", at - after));
            out().printf("%s: positions %d to %d%n", file, manifest.first(), manifest.last());
            out().println("public key of signed heads 链头公钥: " + open.publicKey());
        }
        return Exit.OK.code();
    }

    private void refuseBeyond(long after, long head) {
        if (after < 0 || after > head) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--after (%d) must be from 0 to %d, the last position.\nMaybe leave it away."
                            .formatted(after, head));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
