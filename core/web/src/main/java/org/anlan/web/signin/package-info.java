/// Who is there: accounts, one-time links, short-lived tokens, lockout.
@NullMarked
package org.anlan.web.signin;

import org.jspecify.annotations.NullMarked;
