package org.anlan.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.settings.Settings;
import org.anlan.app.settings.SettingsReader;
import picocli.CommandLine.Option;

/// The options that name an installation, the same for every command.
public final class CommonOptions {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file, instead of anlan.conf / 设置文件")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder / 数据目录")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://…, instead of the embedded database / 外部数据库")
    private Optional<String> database = Optional.empty();

    /// Reads the settings; a folder named on the command line is sought from the current one.
    ///
    /// @param more further settings by key, which the given options outweigh
    public Settings settings(Map<String, String> more) {
        var options = new HashMap<>(more);
        data.ifPresent(d -> options.put("data", d.toAbsolutePath().toString()));
        database.ifPresent(url -> options.put("database.url", url));
        return SettingsReader.read(home(), file, System.getenv(), options);
    }

    /// The launcher's folder.
    public static Path home() {
        return Path.of(System.getProperty("anlan.home", "")).toAbsolutePath();
    }
}
