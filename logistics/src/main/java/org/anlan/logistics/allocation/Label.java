package org.anlan.logistics.allocation;

/// What something is called in the sentences of a plan, in both languages of the house.
///
/// @param chinese such as 合肥库
/// @param english such as "Hefei depot"
public record Label(String chinese, String english) {

    public Label {
        Limits.requireId("chinese", chinese);
        Limits.requireId("english", english);
    }

    /// For things that are known by a code only.
    public static Label of(String code) {
        return new Label(code, code);
    }
}
