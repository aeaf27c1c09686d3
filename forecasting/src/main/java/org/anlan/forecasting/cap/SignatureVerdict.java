package org.anlan.forecasting.cap;

/// What a message's signature is worth.
public enum SignatureVerdict {
    /// Every letter of the message was signed by the key.
    VALID,
    /// There is no signature.
    NOT_SIGNED,
    /// The message was changed, or another key signed it.
    BROKEN,
    /// A signature of another make: not over the whole message, an algorithm we do not take, more
    /// than one, or not where it belongs.
    NOT_ACCEPTED
}
