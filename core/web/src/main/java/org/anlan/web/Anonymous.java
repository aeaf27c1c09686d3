package org.anlan.web;

import java.util.List;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;

/// Somebody who has not signed in yet; may call only what says so (`nobody-yet`).
final class Anonymous {

    static final Actor ACTOR = new Actor(new ActorId(new UUID(0, 1)), "未登录", "", List.of());

    private Anonymous() {}
}
