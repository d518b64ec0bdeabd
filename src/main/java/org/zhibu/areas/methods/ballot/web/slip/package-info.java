@NullMarked
package org.zhibu.areas.methods.ballot.web.slip;

import org.jspecify.annotations.NullMarked;
