package org.anlan.web.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.Audience;
import org.anlan.domain.Post;
import org.anlan.domain.Role;
import org.anlan.store.journal.SealedFact;
import org.anlan.web.Json;

/// One event as written on the wire, with who may hear it.
///
/// @param position of its fact
/// @param audience of its fact
/// @param path of its fact's region today
/// @param text the whole event, ready to write
record LiveEvent(long position, Audience audience, String path, String text) {

    /// Tells a screen to read its figures anew.
    static final String RESYNC = "event: resync\ndata: {}\n\n";

    static LiveEvent of(SealedFact fact, String path, Map<String, Object> projection) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("position", fact.position());
        shown.put("type", fact.type());
        shown.put("region", fact.region());
        shown.put("knownAt", fact.knownAt());
        shown.putAll(projection);
        var text =
                "id: %d\nevent: fact\ndata: %s\n\n".formatted(fact.position(), Json.write(shown));
        return new LiveEvent(fact.position(), fact.audience(), path, text);
    }

    /// Tells every screen to read its figures anew.
    static LiveEvent resync(long position) {
        return new LiveEvent(position, Audience.PUBLIC, "", RESYNC);
    }

    /// Those that an actor may hear, one after the other.
    static String textFor(Actor actor, List<LiveEvent> events) {
        return events.stream()
                .filter(e -> e.isFor(actor))
                .map(LiveEvent::text)
                .collect(Collectors.joining());
    }

    boolean isFor(Actor actor) {
        return switch (audience) {
            case PUBLIC -> true;
            case SCOPE -> actor.posts().stream().anyMatch(p -> p.scope().contains(path));
            case DESK -> actor.posts().stream().anyMatch(LiveEvent::isAtDesk);
            case SEALED -> false;
        };
    }

    private static boolean isAtDesk(Post post) {
        return post.role() == Role.DUTY_OFFICER
                || post.role() == Role.DUTY_CHIEF
                || post.role() == Role.LEADER
                || post.role() == Role.OBSERVER;
    }
}
