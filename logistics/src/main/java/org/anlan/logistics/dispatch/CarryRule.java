package org.anlan.logistics.dispatch;

/// Why something is not carried: the first rule that nothing in the depot can keep.
public enum CarryRule {
    NO_VEHICLE("这个库今天没有带驾驶员的车辆", "The depot has no vehicle with a driver"),
    NO_WAY("没有这个库的车辆能走的通路", "No way is open to any vehicle of the depot"),
    ROAD_OPEN("有公路可通,不用直升机;库里没有货车", "A road is open, so no helicopter; there is no truck"),
    TOO_HEAVY("单包重量超过任何车辆的载质量", "One pack is heavier than any vehicle carries"),
    TOO_LARGE("单包体积超过任何车辆的容积", "One pack is larger than any vehicle holds"),
    AXLE("路上的轴荷限值低于库里任何车辆装一包后的轴荷", "The axle limit on the way is below any vehicle with one pack"),
    TOO_LATE("装好车已过最晚安全出发时间", "The latest safe departure is past before a vehicle is loaded"),
    DRIVER_HOURS("往返超过驾驶员一天的驾驶时间", "There and back takes longer than a driver may drive a day"),
    NO_TIME("期限内回不来", "It would not be back in the time given"),
    VEHICLES_BUSY("车辆和驾驶时间都已用于更急的货", "Vehicles and hours are used up by what is more urgent"),
    STOPPED("计算被提前停止,尚未安排", "The computation was stopped before its turn");

    private final String zh;
    private final String en;

    CarryRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// In Chinese.
    public String zh() {
        return zh;
    }

    /// In English.
    public String en() {
        return en;
    }
}
