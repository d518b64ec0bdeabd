@NullMarked
package org.zhibu.areas.foundation.research.web;

import org.jspecify.annotations.NullMarked;
