package org.anlan.domain;

import java.util.List;

/// An actor as signed in, with the posts held today.
///
/// @param id who
/// @param name as shown on screens: a name or a duty, never a credential
/// @param phone the number beside the name; empty text when none is known
/// @param posts the duties held, each at a region
public record Actor(ActorId id, String name, String phone, List<Post> posts) {

    public Actor {
        posts = List.copyOf(posts);
    }

    /// Whether the actor holds a duty over a path.
    public boolean may(Role role, String path) {
        return posts.stream().anyMatch(p -> p.role() == role && p.scope().contains(path));
    }

    /// Whether the actor holds a duty anywhere.
    public boolean holds(Role role) {
        return posts.stream().anyMatch(p -> p.role() == role);
    }
}
