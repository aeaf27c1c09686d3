package org.anlan.web.pages;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The pages of a room: HTML with its import map allowed by hash, and the files beside it.
///
/// Libraries come from their own artefacts on the class path, under paths that bear their version.
public final class Pages {

    private static final Pattern INLINE =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private record Page(String html, String policy) {}

    private final String folder;
    private final Map<String, Page> byPath = new LinkedHashMap<>();
    private final Map<String, String> workers = new LinkedHashMap<>();

    /// @param folder class path folder of the pages and the files beside them
    public Pages(String folder) {
        this.folder = folder;
    }

    /// Serves an HTML file of the folder at a path.
    ///
    /// @param fill puts in what only the running installation knows
    public Pages page(String path, String file, UnaryOperator<String> fill) {
        var html = fill.apply(read(folder + "/" + file));
        byPath.put(path, new Page(html, policy(hashes(html))));
        return this;
    }

    /// Serves a worker's script at a path of its own, for a worker sees only what lies beside
    /// it. It may ask this origin and no other.
    ///
    /// @param fill puts in what only the running build knows
    public Pages worker(String path, String file, UnaryOperator<String> fill) {
        workers.put(path, fill.apply(read(folder + "/" + file)));
        return this;
    }

    /// Adds the routes.
    public void addTo(Router router) {
        byPath.forEach((path, page) -> router.get(path).handler(ctx -> send(ctx, page)));
        workers.forEach((path, script) -> router.get(path).handler(ctx -> send(ctx, script)));
        router.get("/assets/lib/*")
                .handler(
                        StaticHandler.create("META-INF/resources")
                                .setMaxAgeSeconds(31_536_000)
                                .setCachingEnabled(true));
        router.get("/assets/*")
                .handler(
                        StaticHandler.create(folder)
                                .setAlwaysAsyncFS(true)
                                .setMaxAgeSeconds(0)
                                .setIncludeHidden(false));
    }

    private static void send(RoutingContext ctx, Page page) {
        ctx.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", page.policy())
                .putHeader("Cache-Control", "no-cache")
                .end(page.html());
    }

    private static void send(RoutingContext ctx, String worker) {
        ctx.response()
                .putHeader("Content-Type", "text/javascript; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .putHeader("Cache-Control", "no-cache")
                .end(worker);
    }

    private static String policy(String hashes) {
        return "default-src 'none'; script-src 'self' "
                + hashes
                + "; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                + " font-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String hashes(String html) {
        var hashes = new StringBuilder();
        var inline = INLINE.matcher(html);
        while (inline.find()) {
            hashes.append(" 'sha256-").append(sha256(inline.group(1))).append('\'');
        }
        return hashes.toString().strip();
    }

    private static String sha256(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static String read(String resource) {
        try (var in = Pages.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("Page (%s) is not there.".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Page %s cannot be read.".formatted(resource), e);
        }
    }
}
