package org.anlan.programs.spi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks into the compiled classes of a programme for anything that rules have no use for: fields
/// that could change, files, network, threads, chance, and the clock.
final class PureCode {

    private static final List<String> ALLOWED =
            List.of(
                    "java/lang/",
                    "java/util/",
                    "java/time/",
                    "java/math/",
                    "org/anlan/domain/",
                    "org/anlan/programs/spi/",
                    "org/jspecify/");
    private static final List<String> FORBIDDEN =
            List.of(
                    "java/lang/System",
                    "java/lang/Thread",
                    "java/lang/Runtime",
                    "java/lang/Process",
                    "java/lang/ClassLoader",
                    "java/lang/foreign/",
                    "java/util/concurrent/",
                    "java/util/logging/",
                    "java/util/Random",
                    "java/util/Timer",
                    "java/time/Clock",
                    "java/time/InstantSource");
    private static final Set<String> CLOCK_OR_CHANCE = Set.of("now", "random", "randomUUID");

    private final String home;
    private final TreeSet<String> found = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    private PureCode(Class<?> programme) {
        home = programme.getPackageName().replace('.', '/') + "/";
        open.add(programme.getName().replace('.', '/'));
    }

    /// What a programme's classes hold that they should not; empty when all is well.
    static Set<String> faults(Class<?> programme) {
        var scan = new PureCode(programme);
        scan.run(programme.getClassLoader());
        return scan.found;
    }

    private void run(ClassLoader loader) {
        while (!open.isEmpty()) {
            var name = open.remove();
            if (seen.add(name)) {
                look(name, loader);
            }
        }
    }

    private void look(String name, ClassLoader loader) {
        var model = ClassFile.of().parse(bytes(name, loader));
        for (var field : model.fields()) {
            var flags = field.flags().flagsMask();
            var constant = Modifier.isStatic(flags) && Modifier.isFinal(flags);
            if (!constant) {
                found.add("%s has a field of its own (%s)".formatted(name, field.fieldName()));
            }
        }
        for (var entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> use(name, type.asInternalName());
                case MemberRefEntry member -> use(name, member);
                default -> {} // texts and numbers
            }
        }
    }

    private void use(String user, MemberRefEntry member) {
        if (CLOCK_OR_CHANCE.contains(member.name().stringValue())) {
            found.add("%s asks %s".formatted(user, member.name()));
        }
    }

    private void use(String user, String type) {
        var plain = type.startsWith("[") ? type.replaceAll("^\\[+L?|;$", "") : type;
        if (plain.startsWith(home)) {
            open.add(plain);
        } else if (plain.length() > 1 && !isAllowed(plain)) {
            found.add("%s uses %s".formatted(user, plain));
        }
    }

    private static boolean isAllowed(String type) {
        return ALLOWED.stream().anyMatch(type::startsWith)
                && FORBIDDEN.stream().noneMatch(type::startsWith);
    }

    private static byte[] bytes(String name, ClassLoader loader) {
        try (var stream = loader.getResourceAsStream(name + ".class")) {
            if (stream == null) {
                throw new IllegalArgumentException("Class (%s) was not found.".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read class " + name, e);
        }
    }
}
