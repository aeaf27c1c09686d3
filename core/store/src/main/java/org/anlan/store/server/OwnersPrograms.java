package org.anlan.store.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/// PostgreSQL's programs, packed anew so that those started by root step down to another user.
///
/// The library that starts the server has no word for this, but takes its programs from an archive
/// that may be given: here `initdb` and `pg_ctl` are two-line scripts that run the real ones
/// through `setpriv`. The server itself is started by `pg_ctl` and is that user's already.
final class OwnersPrograms implements PgBinaryResolver {

    private static final Set<String> STARTED_BY_ROOT = Set.of("bin/initdb", "bin/pg_ctl");

    private final SuperUser.Owner owner;

    OwnersPrograms(SuperUser.Owner owner) {
        this.owner = owner;
    }

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var from =
                        new TarArchiveInputStream(
                                new XZInputStream(
                                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                                                system, machineHardware)));
                var to = new TarArchiveOutputStream(new XZOutputStream(packed, unpressed()))) {
            to.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            var entry = from.getNextEntry();
            while (entry != null) {
                pack(entry, from, to);
                entry = from.getNextEntry();
            }
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }

    /// The library wants this format; pressing what is unpacked at once would only cost time.
    private static LZMA2Options unpressed() throws IOException {
        var options = new LZMA2Options();
        options.setMode(LZMA2Options.MODE_UNCOMPRESSED);
        return options;
    }

    private void pack(TarArchiveEntry entry, InputStream from, TarArchiveOutputStream to)
            throws IOException {
        var name = entry.getName().replaceFirst("^\\./", "");
        if (STARTED_BY_ROOT.contains(name)) {
            var script = script(name + ".real").getBytes(StandardCharsets.UTF_8);
            var scriptEntry = new TarArchiveEntry(name);
            scriptEntry.setMode(entry.getMode());
            scriptEntry.setModTime(entry.getLastModifiedTime());
            scriptEntry.setSize(script.length);
            put(scriptEntry, new ByteArrayInputStream(script), to);
            entry.setName(name + ".real");
        }
        put(entry, from, to);
    }

    private String script(String real) {
        // From the root folder, because the owner may not be let into the one we stand in.
        return "#!/bin/sh\ncd / && exec setpriv --reuid=%d --regid=%d --clear-groups \"${0%%/bin/*}/%s\" \"$@\"\n"
                .formatted(owner.uid(), owner.gid(), real);
    }

    private static void put(TarArchiveEntry entry, InputStream content, TarArchiveOutputStream to)
            throws IOException {
        to.putArchiveEntry(entry);
        content.transferTo(to);
        to.closeArchiveEntry();
    }
}
