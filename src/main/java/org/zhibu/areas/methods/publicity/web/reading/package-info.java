@NullMarked
package org.zhibu.areas.methods.publicity.web.reading;

import org.jspecify.annotations.NullMarked;
