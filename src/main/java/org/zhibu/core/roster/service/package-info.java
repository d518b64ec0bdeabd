/** Reading a file in the background, comparing it with the roster, confirming it, and the way out again. */
@NullMarked
package org.zhibu.core.roster.service;

import org.jspecify.annotations.NullMarked;
