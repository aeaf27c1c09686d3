package org.anlan.app.planted;

/// One port more than the test lets be.
public interface PortTooMany {}
