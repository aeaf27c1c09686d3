package org.anlan.app.house;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.app.settings.Settings;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Post;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.store.open.OpenStore;

/// Who an unknown reader is taken for: an observer 观摩 of the province, and only in an exercise
/// that listens on loopback, without a proxy before it. Never anyone in a real installation.
final class Guests {

    private static final ActorId GUEST = new ActorId(new UUID(0, 1));

    private Guests() {}

    static Optional<Actor> of(OpenStore open, Settings settings) {
        var admitted =
                settings.guest()
                        && open.installation().isExercise()
                        && settings.web().proxy().isEmpty()
                        && isLoopback(settings.web().host());
        return admitted ? Optional.of(observer(open)) : Optional.empty();
    }

    private static Actor observer(OpenStore open) {
        var province = open.installation().province();
        var scope = Scope.under(open.divisions().path(province, open.day()));
        return new Actor(
                GUEST, Role.OBSERVER.zh(), "", List.of(new Post(Role.OBSERVER, province, scope)));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Host (%s) is no address.".formatted(host), e);
        }
    }
}
