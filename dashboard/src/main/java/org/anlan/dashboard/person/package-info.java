/// Named 责任人 of counties, townships and villages: whom a warning calls. Their names and phones
/// are sealed in the store, and never in a fact or a log.
@NullMarked
package org.anlan.dashboard.person;

import org.jspecify.annotations.NullMarked;
