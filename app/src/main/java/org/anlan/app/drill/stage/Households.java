package org.anlan.app.drill.stage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.domain.RegionCode;

/// Made-up households of townships whose homes collapsed, as rows of the damage list. Nobody of
/// them lives; each row says that it is synthetic.
final class Households {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final String CHECKS = "10X98765432";

    private final Random lot;
    private final String process;
    private int made;

    Households(String process, long seed) {
        this.process = process;
        this.lot = new Random(seed);
    }

    /// The next rows of a township.
    List<Map<String, Object>> make(RegionCode township, long rooms, int most) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < Math.min(most, (rooms + 2) / 3); i++) {
            rows.add(row(township));
        }
        return rows;
    }

    private Map<String, Object> row(RegionCode township) {
        made++;
        var row = new LinkedHashMap<String, Object>();
        row.put("process", process);
        row.put("region", township.digits());
        row.put("head", "演练户" + made);
        row.put("identity", identity(township));
        row.put("persons", 1 + lot.nextInt(6));
        row.put("damage", lot.nextInt(3) == 0 ? "SEVERE" : "COLLAPSED");
        row.put("rooms", 1 + lot.nextInt(4));
        row.put("daysDisplaced", 3 + lot.nextInt(110));
        row.put("homeless", true);
        row.put("withoutIncome", lot.nextInt(8) != 0);
        row.put("helpless", lot.nextInt(8) != 0);
        row.put("synthetic", true);
        return row;
    }

    /// A number of the right form with its check digit (GB 11643); a day of birth for each row.
    private String identity(RegionCode township) {
        var birth = FIRST_BIRTH.plusDays(made).format(DateTimeFormatter.BASIC_ISO_DATE);
        var digits = township.digits().substring(0, 6) + birth + "999";
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            sum = (sum + digits.charAt(place) - '0') * 2 % 11;
        }
        return digits + CHECKS.charAt(sum);
    }
}
