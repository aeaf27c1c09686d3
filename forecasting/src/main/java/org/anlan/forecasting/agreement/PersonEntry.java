package org.anlan.forecasting.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anlan.domain.IdentityNumber;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A dead or missing person as a department lists him. Personal data: never for facts or logs; its
/// text form tells nothing.
///
/// @param identity identity number; null where it is not known
/// @param age whole years; null where it is not known
/// @param place code of the division where it happened
/// @param where the place in words; null where the code says enough
record PersonEntry(
        State state,
        String name,
        @Nullable String identity,
        @Nullable Integer age,
        String place,
        @Nullable String where) {

    /// What became of a person; one found dead is missing no more.
    enum State {
        DEAD("死亡"),
        MISSING("失踪");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// @throws Problem 422 for an unknown place, an unsound identity number, or neither number nor
    ///     age to tell namesakes apart; the faults never repeat what was typed
    static void check(List<PersonEntry> items, Gazetteer gazetteer) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            gazetteer.named("items/%d/place".formatted(i), item.place());
            if (item.identity() != null && !IdentityNumber.isSound(item.identity())) {
                throw Problem.field(
                        "items/%d/identity".formatted(i), "sound", "公民身份号码的位数、出生日期或校验码有误。");
            }
            if (item.identity() == null && item.age() == null) {
                throw Problem.field(
                        "items/%d/age".formatted(i), "recognisable", "没有身份号码的,要写明年龄,才能逐人比对。");
            }
        }
    }

    static PersonEntry read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), PersonEntry.class);
    }

    @Override
    public String toString() {
        return "PersonEntry[sealed]";
    }
}
