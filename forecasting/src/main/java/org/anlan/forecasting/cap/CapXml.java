package org.anlan.forecasting.cap;

/// CAP messages as XML, both ways. What is written is valid against the standard's schema.
///
/// Stateless, safe for all threads.
public final class CapXml {

    /// The namespace of CAP 1.2.
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /// The media type of a message.
    public static final String MEDIA_TYPE = "application/cap+xml";

    /// Longer messages are not read.
    static final int MOST_BYTES = 1 << 20;

    private CapXml() {}

    /// The message in UTF-8, unsigned. The same message gives the same bytes.
    public static byte[] write(CapAlert alert) {
        return new CapWriter().write(alert);
    }

    /// Reads a message of CAP 1.2, signed or not; signatures are skipped, not checked.
    ///
    /// @throws CapException if it is too long, no XML, has a document type, or is no valid message
    public static CapAlert read(byte[] xml) throws CapException {
        return CapReader.read(xml);
    }
}
