package org.anlan.dashboard.look;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.concurrent.CountDownLatch;
import org.anlan.dashboard.Screens;

/// Serves the real pages over recorded answers, so that they can be looked at without a province.
///
/// `main [PORT]` keeps serving. Fixtures only: the product never reads them.
final class WallHarness implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final RecordedAnswers answers = new RecordedAnswers(vertx);
    private final HttpServer server;

    WallHarness(int port) {
        var router = Router.router(vertx);
        answers.addTo(router);
        Screens.pages().addTo(router);
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(port, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    RecordedAnswers answers() {
        return answers;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public static void main(String[] args) throws InterruptedException {
        try (var harness = new WallHarness(args.length == 0 ? 0 : Integer.parseInt(args[0]))) {
            System.out.println(harness.url("/wall"));
            new CountDownLatch(1).await();
        }
    }
}
