package org.anlan.store.outbound;

/// A way out of the house, such as a webhook or a text message gateway.
///
/// A message may come twice: its key is the same each time, and the other side may drop what it
/// knows. Called on one thread of its own; it may block, but must end by a timeout.
public interface Channel {

    /// A name that never changes, such as `webhook`.
    String name();

    /// Hands a message over; returning means the other side has it.
    ///
    /// @throws DeliveryFailed if it does not; it will be tried again
    void deliver(Delivery delivery) throws DeliveryFailed;

    /// Whether what it delivers can be seen outside the house. An exercise withholds that.
    default boolean leavesTheHouse() {
        return true;
    }
}
