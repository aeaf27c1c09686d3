package org.anlan.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list, with the cursor of the next.
///
/// @param items at most as many as were asked for
/// @param next an opaque cursor; empty on the last page
public record Page<T>(List<T> items, Optional<String> next) {

    /// The most items of one page.
    public static final int MOST = 500;

    private static final int USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }

    /// A page of a list that was read with one item more than asked for.
    ///
    /// @param read at most `size + 1` items
    /// @param key where the next page starts, made from this page's last item
    public static <T> Page<T> of(List<T> read, int size, Function<T, String> key) {
        if (read.size() <= size) {
            return new Page<>(read, Optional.empty());
        }
        var items = read.subList(0, size);
        var cursor = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(
                items, Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(cursor)));
    }

    /// The key inside a request's cursor, if it has one.
    ///
    /// @throws Problem 400 if the cursor is not ours
    public static Optional<String> cursor(Ask ask) {
        try {
            return ask.given("cursor")
                    .map(c -> new String(Base64.getUrlDecoder().decode(c), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    /// What the key inside a request's cursor says, if it has one.
    ///
    /// @param reading fails on what is no key
    /// @throws Problem 400 if the cursor is not ours
    public static <T> Optional<T> cursor(Ask ask, Function<String, T> reading) {
        try {
            return cursor(ask).map(reading);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
    }

    /// How many items a request asks for: `limit`, else 50.
    ///
    /// @throws Problem 400 if it is no whole number
    public static int size(Ask ask) {
        try {
            return ask.given("limit")
                    .map(n -> Math.clamp(Long.parseLong(n), 1, MOST))
                    .orElse(USUAL);
        } catch (NumberFormatException e) {
            throw Problem.of(400, "limit", "条数有误", "limit 应是 1 到 %d 的整数。".formatted(MOST));
        }
    }
}
