package org.anlan.logistics.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By whose quantities needs are reckoned; the pack's `needs.csv` says how much that is.
public enum NeedProfile {
    /// What Chinese departments plan with.
    CHINESE(1, "规划用量", "Chinese planning quantities"),
    /// The minimum standards of the Sphere Handbook.
    SPHERE(2, "Sphere 标准", "Sphere standards");

    private final long policy;
    private final String zh;
    private final String en;

    NeedProfile(long policy, String zh, String en) {
        this.policy = policy;
        this.zh = zh;
        this.en = en;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }

    /// The English words.
    public String en() {
        return en;
    }

    /// As tables and questions write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The profile that a word names, if any.
    public static Optional<NeedProfile> find(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /// The profile that the policy `need-profile` chooses.
    ///
    /// @throws IllegalArgumentException if it chooses none
    static NeedProfile ofPolicy(long chosen) {
        return Arrays.stream(values())
                .filter(p -> p.policy == chosen)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Policy (need-profile) chooses none: %d."
                                                .formatted(chosen)));
    }
}
