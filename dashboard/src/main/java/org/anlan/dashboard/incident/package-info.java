/// Calls that come to the desk (接报台): from the first word to the last answer.
@NullMarked
package org.anlan.dashboard.incident;

import org.jspecify.annotations.NullMarked;
