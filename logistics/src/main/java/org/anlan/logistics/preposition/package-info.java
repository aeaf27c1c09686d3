/// Stock moved ahead of a warned disaster (前置): proposed with the draft of a warning, signed with
/// it.
@NullMarked
package org.anlan.logistics.preposition;

import org.jspecify.annotations.NullMarked;
