package org.anlan.programs.spi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Planted faults, one a class below: the contract must see each of them.
@DisplayName("A look into a programme's classes")
class PureCodeTest {

    @Test
    void seesStateClockFilesAndChance() {
        assertThat(new Counting().ask()).isEqualTo(1);
        assertThat(faults(Counting.class)).contains("field of its own (asked)");
        assertThat(faults(Clocked.class)).contains("asks now");
        assertThat(faults(Filing.class)).contains("uses java/io/File");
        assertThat(faults(Rolling.class)).contains("uses java/util/Random");
        assertThat(PureCode.faults(Plain.class)).isEmpty();
    }

    private static String faults(Class<?> type) {
        return String.join("; ", PureCode.faults(type));
    }
}

final class Counting {
    private int asked;

    int ask() {
        return ++asked;
    }
}

final class Clocked {
    static boolean isLate() {
        return LocalDate.now(ZoneOffset.UTC).getYear() > 2020;
    }
}

final class Filing {
    static boolean isThere() {
        return new File("standards").exists();
    }
}

final class Rolling {
    static int roll() {
        return new Random().nextInt();
    }
}

final class Plain {
    static String add(int one, int other) {
        return "%d".formatted(Math.addExact(one, other));
    }
}
