package org.anlan.dashboard.desk;

import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Minutes;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.ReliefPapers;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Supplies;

/// The questions the desk asks of other rooms.
public record OtherRooms(
        Figures figures,
        Observations observations,
        Responses responses,
        Supplies supplies,
        DamageRows damage,
        Minutes minutes,
        ReliefPapers papers) {}
