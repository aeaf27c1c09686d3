package org.anlan.store.journal;

/// A parked fact failed again when it was retried; nothing of the retry stays.
public final class StillParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillParked(String follower, long position, RuntimeException problem) {
        super("%s failed again on fact %d.".formatted(follower, position), problem);
    }
}
