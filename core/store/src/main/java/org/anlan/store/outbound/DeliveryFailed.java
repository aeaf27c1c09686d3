package org.anlan.store.outbound;

/// A message was not taken; the text is shown to the operator and holds no personal data.
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param problem one line
    public DeliveryFailed(String problem) {
        super(problem);
    }

    /// @param problem one line
    public DeliveryFailed(String problem, Throwable cause) {
        super(problem, cause);
    }
}
