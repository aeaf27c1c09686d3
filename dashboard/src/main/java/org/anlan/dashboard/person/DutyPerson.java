package org.anlan.dashboard.person;

import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// A named 责任人 as stored, with what is sealed opened. Personal data: never for facts or logs.
///
/// @param region a county, zone or township
/// @param village name of a village of it; empty for the region itself
/// @param rank 1 is called first (A 岗), then 2 (B 岗)
/// @param who empty where the key that sealed it is gone
/// @param sample from a sample table
/// @param version rises with each change
public record DutyPerson(
        UUID id,
        RegionCode region,
        String village,
        DutyKind duty,
        int rank,
        Optional<Who> who,
        boolean sample,
        int version,
        boolean retired) {

    /// Name and phone.
    public record Who(String name, String phone) {

        private static final char PARTED = '\n';

        String text() {
            return name + PARTED + phone;
        }

        static Who parse(String text) {
            var at = text.indexOf(PARTED);
            return new Who(text.substring(0, at), text.substring(at + 1));
        }
    }

    /// The name, or its first letter for those without a post over the place.
    public String shown(boolean trusted) {
        var name = who.map(Who::name).orElse("—");
        return trusted || name.length() < 2 ? name : name.substring(0, 1) + "*";
    }

    /// The phone, for those with a post over the place.
    public Optional<String> phone(boolean trusted) {
        return who.map(Who::phone).filter(_ -> trusted);
    }
}
