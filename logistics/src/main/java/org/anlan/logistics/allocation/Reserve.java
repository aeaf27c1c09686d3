package org.anlan.logistics.allocation;

/// Units of a depot's stock that are kept back (保底) and cost extra to release.
public record Reserve(String depot, String item, long quantity) {

    public Reserve {
        Limits.require("quantity", quantity, 0, Limits.GREATEST);
    }
}
