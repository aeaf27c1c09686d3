package org.anlan.app.drill.stage;

/// The levels of an opinion, as the API writes them, mildest first.
enum Level {
    NONE("无"),
    BLUE("蓝色"),
    YELLOW("黄色"),
    ORANGE("橙色"),
    RED("红色");

    private final String zh;

    Level(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /// The level of a flood-control response that goes with it, 1 to 4; 0 for none.
    int response() {
        return switch (this) {
            case NONE -> 0;
            case BLUE -> 4;
            case YELLOW -> 3;
            case ORANGE -> 2;
            case RED -> 1;
        };
    }

    /// The next milder level; of the mildest, itself.
    Level milder() {
        return switch (this) {
            case NONE, BLUE -> NONE;
            case YELLOW -> BLUE;
            case ORANGE -> YELLOW;
            case RED -> ORANGE;
        };
    }

    /// The next graver level; of the gravest, itself.
    Level graver() {
        return switch (this) {
            case NONE -> BLUE;
            case BLUE -> YELLOW;
            case YELLOW -> ORANGE;
            case ORANGE, RED -> RED;
        };
    }
}
