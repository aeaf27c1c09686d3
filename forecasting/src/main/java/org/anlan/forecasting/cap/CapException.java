package org.anlan.forecasting.cap;

/// A CAP message from outside that cannot be accepted; the message says what and where.
public final class CapException extends Exception {

    private static final long serialVersionUID = 1;

    CapException(String message) {
        super(message);
    }

    CapException(String message, Throwable cause) {
        super(message, cause);
    }
}
