package org.anlan.programs.spi;

/// Whether a household counts as urban 城镇 or rural 农村: standards may differ.
public enum Settlement {
    URBAN("城镇"),
    RURAL("农村");

    private final String zh;

    Settlement(String zh) {
        this.zh = zh;
    }

    /// The Chinese name.
    public String zh() {
        return zh;
    }
}
