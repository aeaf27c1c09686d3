package org.anlan.forecasting.book;

import java.util.List;
import java.util.UUID;
import org.anlan.forecasting.book.PairBook.Heard;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.model_voice`.
final class SqlModelVoices {

    private SqlModelVoices() {}

    static void insert(Handle handle, String source, String hazard, UUID issued) {
        handle.createUpdate(
                        """
                        insert into forecasting.model_voice (source, hazard, issued)
                        values (:source, :hazard, :issued) on conflict do nothing
                        """)
                .bind("source", source)
                .bind("hazard", hazard)
                .bind("issued", issued)
                .execute();
    }

    /// The newest first.
    static List<Heard> list(Handle handle, String hazard, int most) {
        return handle.createQuery(
                        """
                        select i.*, v.source as heard_at from forecasting.model_voice v
                          join forecasting.issued i on i.id = v.issued
                         where v.hazard = :hazard
                         order by i.valid_to desc, i.id, v.source limit :most
                        """)
                .bind("hazard", hazard)
                .bind("most", most)
                .map((row, _) -> new Heard(row.getString("heard_at"), SqlIssued.kept(row).as()))
                .list();
    }
}
