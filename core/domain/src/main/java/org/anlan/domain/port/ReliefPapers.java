package org.anlan.domain.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;

/// What the papers of an allocation say: 物资调拨请示(函), 调拨通知, 调拨单. Answered by logistics;
/// thread-safe; may block.
public interface ReliefPapers {

    /// A person with the number beside the name.
    record Person(String name, String phone) {}

    /// What a county asks for.
    ///
    /// @param way 页面填报, 电话 or 来函
    /// @param letter number of its letter; empty text while the paper is to follow
    /// @param ownStockFirst whether its own depots held none of it any more
    record Request(
            String id,
            long number,
            RegionCode region,
            String way,
            String letter,
            Person asker,
            Person recorder,
            String purpose,
            String place,
            Instant at,
            boolean ownStockFirst,
            List<Wanted> lines) {
        public Request {
            lines = List.copyOf(lines);
        }
    }

    /// A kind of goods asked for.
    ///
    /// @param ownFree units free in the county's own depots when it asked
    /// @param ownSent units of its own depots that had gone out
    /// @param ownReason why what is left is not used first; empty text for nothing
    record Wanted(
            String goods,
            String unit,
            long quantity,
            long ownFree,
            long ownSent,
            String ownReason) {}

    /// An allocation that was approved, or is still proposed.
    ///
    /// @param issued number, time and name of the notice; empty while it is a draft
    /// @param approval who approved it and how; empty text while nobody did
    /// @param requests the counties' requests it takes up, by number
    /// @param recallItems goods that are to come back (回收要求), by name
    record Notice(
            String plan,
            long number,
            String process,
            Optional<Issued> issued,
            String approval,
            Optional<String> approver,
            Instant madeAt,
            List<Long> requests,
            List<Moved> lines,
            List<Contact> depots,
            List<Contact> counties,
            List<String> recallItems) {
        public Notice {
            requests = List.copyOf(requests);
            lines = List.copyOf(lines);
            depots = List.copyOf(depots);
            counties = List.copyOf(counties);
            recallItems = List.copyOf(recallItems);
        }
    }

    /// A notice's number in its year, and who issued it.
    record Issued(int year, int number, Instant at, String name) {}

    /// Goods that go from a depot to a county.
    ///
    /// @param value of them, where the lot's price is stated
    /// @param minutes the way takes
    record Moved(
            String depot,
            RegionCode region,
            String goods,
            String unit,
            long quantity,
            Optional<Money> value,
            String lot,
            Optional<LocalDate> expires,
            long minutes) {}

    /// Whom to call at a depot or in a county.
    ///
    /// @param name of the depot, or the code of the county
    /// @param person who took the last step there; empty while nobody did
    record Contact(String name, Optional<Person> person) {}

    /// One truck load.
    ///
    /// @param check that its QR code carries
    /// @param receivedAt when it was signed for; empty while it was not
    record Waybill(
            String load,
            long number,
            String check,
            long planNumber,
            String plan,
            boolean signatureDue,
            String depot,
            RegionCode region,
            String vehicle,
            Person driver,
            Person sender,
            Instant loadedAt,
            Optional<Instant> startedAt,
            Optional<Instant> expectedAt,
            Optional<Instant> arrivedAt,
            Optional<Instant> receivedAt,
            Optional<Person> receiver,
            List<Carried> lines) {
        public Waybill {
            lines = List.copyOf(lines);
        }
    }

    /// Goods on a truck.
    ///
    /// @param price of one unit, where it is stated
    /// @param received units; empty while it is not signed for
    /// @param reason of a difference; empty text for none
    record Carried(
            String goods,
            String unit,
            String lot,
            Optional<LocalDate> expires,
            long sent,
            Optional<Money> price,
            Optional<Long> received,
            String reason) {}

    /// A county's request; empty for an id of none.
    Optional<Request> findRequest(String id);

    /// The notice of a plan; empty for an id of none.
    Optional<Notice> findNotice(String plan);

    /// The waybill of a load; empty for an id of none.
    Optional<Waybill> findWaybill(String load);
}
