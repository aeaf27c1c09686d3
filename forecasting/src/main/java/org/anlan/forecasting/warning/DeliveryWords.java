package org.anlan.forecasting.warning;

import org.anlan.store.outbound.Message;

/// Chinese words for channels and states of deliveries.
final class DeliveryWords {

    private DeliveryWords() {}

    static String channel(String name) {
        return switch (name) {
            case "webhook" -> "网络回调";
            case "smtp" -> "邮件";
            case "sms" -> "短信网关";
            case "mqtt" -> "消息代理";
            default -> name;
        };
    }

    static String state(Message.State state) {
        return switch (state) {
            case WAITING -> "待发";
            case FAILING -> "未送达,重试中";
            case DELIVERED -> "已送达";
            case WITHHELD -> "演练,不外发";
        };
    }
}
