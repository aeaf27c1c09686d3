package org.anlan.forecasting.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A consultation, so far as its sheet of damage needs it.
///
/// @param departments who is asked
/// @param stage how far it is
/// @param known the figures that its frozen evidence holds
public record Matter(
        UUID consultation,
        RegionCode region,
        String process,
        String base,
        List<String> departments,
        Stage stage,
        List<Known> known) {

    /// How far a consultation is, as the sheet sees it.
    public enum Stage {
        /// Nothing is taken yet.
        CALLED,
        /// What is filed is sealed.
        FROZEN,
        /// All lies open.
        REVEALED,
        /// Nothing is taken any more.
        SETTLED
    }

    /// A figure of the frozen evidence, as decimals of its unit; null where not counted.
    public record Known(
            String indicator,
            @Nullable String reviewed,
            @Nullable String submitted,
            @Nullable String asOf) {}

    public Matter {
        departments = List.copyOf(departments);
        known = List.copyOf(known);
    }

    /// Whether what was filed may be read.
    boolean isOpen() {
        return stage.compareTo(Stage.REVEALED) >= 0;
    }

    Optional<Known> find(String indicator) {
        return known.stream().filter(k -> k.indicator().equals(indicator)).findFirst();
    }

    /// @throws Problem 409 before the freeze and after the signature
    void requireTaking() {
        if (stage == Stage.CALLED) {
            throw Problem.conflict("材料还没有冻结,现在不收各部门数据。");
        }
        if (stage == Stage.SETTLED) {
            throw Problem.conflict("会商已签发或归档,不再收各部门数据。");
        }
    }

    /// @throws Problem 409 unless all lies open and nothing is signed
    void requireSettling() {
        if (stage != Stage.REVEALED) {
            throw Problem.conflict("亮牌之后、签发之前才能核定数据。");
        }
    }

    /// @throws Problem 403 for one who is not asked
    void requireAsked(String department) {
        if (!departments.contains(department)) {
            throw Problem.forbidden(department + " 不在这次会商之列。");
        }
    }
}
