package org.anlan.benchmarks.start;

/// The least a JVM can do: say that it runs.
public final class Hello {

    private Hello() {}

    /// Says it.
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
