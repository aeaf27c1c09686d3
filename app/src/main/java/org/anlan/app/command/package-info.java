/// The command line: one class a command, one exit code a kind of failure.
@NullMarked
package org.anlan.app.command;

import org.jspecify.annotations.NullMarked;
