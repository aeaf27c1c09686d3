package org.anlan.programs.spi;

import java.time.LocalDate;
import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.indicator.Bilingual;

/// One name that a programme bore from a day on.
///
/// @param name the name of that time 名称
/// @param authority the body in charge 主管部门
/// @param basis document and number it rests on 依据文号
/// @param from the first day; where only a year is known, its first day
/// @param certainty whether name, body, basis and day were read in the official text
public record ProgrammeName(
        Bilingual name, String authority, String basis, LocalDate from, Certainty certainty) {}
