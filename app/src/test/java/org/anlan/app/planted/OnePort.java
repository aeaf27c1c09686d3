package org.anlan.app.planted;

/// One port of two, where the test lets one be.
public interface OnePort {}
