package org.anlan.web.live;

import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.domain.Actor;

/// Who listens to the stream.
///
/// @param actor who it was at the opening
/// @param again who it is by now, with the posts of now; empty when no longer let in; may block
public record Listener(Actor actor, Supplier<Optional<Actor>> again) {}
