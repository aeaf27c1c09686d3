/// Alarms: rules as data, watches that see facts, signatures, escalation and silence.
@NullMarked
package org.anlan.dashboard.alarm;

import org.jspecify.annotations.NullMarked;
