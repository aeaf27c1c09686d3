package org.anlan.app.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.anlan.logistics.road.network.Vehicle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What drives, and when.
final class VehicleOptions {

    @Option(
            names = "--axle",
            paramLabel = "T",
            defaultValue = "0",
            converter = Thousandths.class,
            description = "Its heaviest axle / 最大轴重(吨)")
    private int axleKilograms;

    @Option(
            names = "--height",
            paramLabel = "M",
            defaultValue = "0",
            converter = Hundredths.class,
            description = "Its height / 车高(米)")
    private int heightCentimetres;

    @Option(
            names = "--wade",
            paramLabel = "CM",
            defaultValue = "0",
            converter = Ones.class,
            description = "Water it passes / 涉水深度(厘米)")
    private int wadingCentimetres;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Time.class,
            description = "When, 2026-06-01T08:00:00Z; without it no closure counts / 时刻")
    private Optional<Instant> at = Optional.empty();

    Vehicle vehicle() {
        return new Vehicle(axleKilograms, heightCentimetres, wadingCentimetres);
    }

    Optional<Instant> at() {
        return at;
    }

    /// Reads tonnes as kilograms.
    static final class Thousandths implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 3);
        }
    }

    /// Reads metres as centimetres.
    static final class Hundredths implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 2);
        }
    }

    /// Reads centimetres.
    static final class Ones implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text, 0);
        }
    }

    /// A part of the last place counts in full: no truck is told a road that does not bear it.
    private static int whole(String text, int places) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw new TypeConversionException(
                    "'%s' must be a number from 0 to 9999.".formatted(text));
        }
        var value = new BigDecimal(text).movePointRight(places);
        return value.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /// Reads a time.
    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'%s' must be like 2026-06-01T08:00:00Z.".formatted(text));
            }
        }
    }
}
