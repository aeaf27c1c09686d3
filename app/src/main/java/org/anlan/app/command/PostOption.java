package org.anlan.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A duty at a region, as written on the command line: `REVIEWER@340102`.
record PostOption(Role role, RegionCode region) {

    Map.Entry<Role, RegionCode> entry() {
        return Map.entry(role, region);
    }

    /// Reads one.
    static final class Converter implements ITypeConverter<PostOption> {

        @Override
        public PostOption convert(String text) {
            var at = text.indexOf('@');
            try {
                return new PostOption(
                        Role.valueOf(text.substring(0, Math.max(0, at)).toUpperCase(Locale.ROOT)),
                        new RegionCode(text.substring(at + 1)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "(%s) is not ROLE@REGION with one of %s."
                                .formatted(text, Arrays.toString(Role.values())));
            }
        }
    }
}
