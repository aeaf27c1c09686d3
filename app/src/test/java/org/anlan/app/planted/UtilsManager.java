package org.anlan.app.planted;

/// A name that tells nothing, as none may be.
public final class UtilsManager {

    private UtilsManager() {}
}
