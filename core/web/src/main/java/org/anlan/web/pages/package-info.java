/// Pages and their parts, served under a strict content security policy.
@NullMarked
package org.anlan.web.pages;

import org.jspecify.annotations.NullMarked;
