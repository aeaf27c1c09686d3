/// Documents with exactly the figures of the screen: 灾情快报 and 值班信息 as PDF and docx.
@NullMarked
package org.anlan.dashboard.document;

import org.jspecify.annotations.NullMarked;
