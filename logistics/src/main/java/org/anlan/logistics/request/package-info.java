/// What counties ask for (请求), with the record that their own stock went first.
@NullMarked
package org.anlan.logistics.request;

import org.jspecify.annotations.NullMarked;
