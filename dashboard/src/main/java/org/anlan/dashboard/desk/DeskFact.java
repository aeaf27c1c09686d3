package org.anlan.dashboard.desk;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// What the desk states about its own books: ids, codes and counts; never a caller or a phone.
public sealed interface DeskFact extends Fact {

    @Override
    default Audience audience() {
        return Audience.DESK;
    }

    /// A call was taken, moved, merged, parted again or confirmed.
    ///
    /// @param incident its id
    /// @param kind code of its kind
    /// @param state a name of its state; `MERGED`, `PARTED` or `CONFIRMED` where that was done
    @Stated("desk.IncidentMoved/1")
    record IncidentMoved(String incident, RegionCode region, String kind, String state)
            implements DeskFact {
        @Override
        public String subject() {
            return incident;
        }
    }

    /// An alarm was raised, raised again, or passed to the next person.
    ///
    /// @param alarm its id
    /// @param rule the rule's id
    /// @param level `RED`, `ORANGE` or `YELLOW`
    /// @param count how often its cause came
    /// @param step how often it was passed on unsigned
    @Stated("desk.AlarmRaised/1")
    record AlarmRaised(
            String alarm, String rule, String level, RegionCode region, int count, int step)
            implements DeskFact {
        @Override
        public String subject() {
            return alarm;
        }
    }

    /// A named person signed for an alarm.
    @Stated("desk.AlarmSigned/1")
    record AlarmSigned(String alarm, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return alarm;
        }
    }

    /// The condition of an alarm ended, signed or not.
    @Stated("desk.AlarmEnded/1")
    record AlarmEnded(String alarm, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return alarm;
        }
    }

    /// An alarm was silenced for a while, with a reason.
    @Stated("desk.AlarmSilenced/1")
    record AlarmSilenced(String alarm, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return alarm;
        }
    }

    /// A county, or a person of a place, was called, answered a warning's call or acted; a call was
    /// passed on unanswered, or a list closed.
    ///
    /// @param state `CALLED`, `ANSWERED`, `ACTED`, `PASSED_ON` or `CLOSED`
    @Stated("desk.CalloutMoved/1")
    record CalloutMoved(String warning, RegionCode region, String state) implements DeskFact {
        @Override
        public String subject() {
            return warning;
        }

        @Override
        public Audience audience() {
            return Audience.SCOPE;
        }
    }

    /// Both shifts signed a handover.
    @Stated("desk.ShiftHandedOver/1")
    record ShiftHandedOver(String handover, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return handover;
        }
    }

    /// The duty roster was set.
    @Stated("desk.DutyChanged/1")
    record DutyChanged(String roster, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return "roster";
        }
    }

    /// A flood storage area was put to use, or closed again.
    ///
    /// @param area its id in the province pack
    /// @param region the county it lies in
    @Stated("desk.FloodAreaMoved/1")
    record FloodAreaMoved(String area, RegionCode region, boolean inUse) implements DeskFact {
        @Override
        public String subject() {
            return area;
        }
    }

    /// A county told how many are to move, have moved and are left.
    @Stated("desk.EvacuationReported/1")
    record EvacuationReported(String process, RegionCode region) implements DeskFact {
        @Override
        public String subject() {
            return process + "/" + region;
        }

        @Override
        public Audience audience() {
            return Audience.SCOPE;
        }
    }

    /// A place passed its reviewed figures on outside this system (已报送).
    ///
    /// @param passing its id
    /// @param recipient `NATIONAL` or `GOVERNMENT`
    @Stated("desk.FiguresPassedOn/1")
    record FiguresPassedOn(String passing, String process, RegionCode region, String recipient)
            implements DeskFact {
        @Override
        public String subject() {
            return process + "/" + region;
        }

        @Override
        public Audience audience() {
            return Audience.SCOPE;
        }
    }
}
