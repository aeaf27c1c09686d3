package org.anlan.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anlan.forecasting.lab.BadInput;
import org.anlan.forecasting.lab.Lab;
import org.anlan.forecasting.lab.LabMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs one method of the forecasters alone, from JSON to JSON; needs no installation.
@Command(
        name = "lab",
        description = {
            "Run one method of the forecasters alone, JSON to JSON / 单独试算一种方法",
            "Without METHOD: the methods there are."
        })
final class LabCommand implements Callable<Integer> {

    @Parameters(paramLabel = "METHOD", arity = "0..1", description = "Its name / 方法名")
    private Optional<String> method = Optional.empty();

    @Option(names = "--in", paramLabel = "FILE", description = "Input, else standard input / 输入")
    private Optional<Path> in = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Answer, else standard output / 输出")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--help", description = "JSON Schema of input and output, with units / 格式说明")
    private boolean help;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (method.isEmpty()) {
            Lab.methods().forEach(this::list);
            return Exit.OK.code();
        }
        var found = Lab.find(method.get());
        return found.isPresent()
                ? run(found.get())
                : refuse("METHOD (%s): must be one that ./anlan lab lists".formatted(method.get()));
    }

    private void list(LabMethod each) {
        print("%-18s%s  %s".formatted(each.name(), each.titleEn(), each.titleZh()));
    }

    private int run(LabMethod found) throws IOException {
        if (help) {
            print(found.shapes().toPrettyString());
            return Exit.OK.code();
        }
        try {
            write(found.run(input()).toString());
            return Exit.OK.code();
        } catch (BadInput bad) {
            return refuse(String.valueOf(bad.getMessage()));
        }
    }

    private String input() throws IOException {
        var bytes = in.isPresent() ? Files.readAllBytes(in.get()) : System.in.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void write(String answer) throws IOException {
        if (out.isPresent()) {
            Files.writeString(out.get(), answer + "\n");
        } else {
            print(answer);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private int refuse(String line) {
        spec.commandLine().getErr().println(line.replaceAll("\\R", " "));
        return Exit.USAGE.code();
    }
}
