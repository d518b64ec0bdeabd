@NullMarked
package org.zhibu.areas.foundation.research.service;

import org.jspecify.annotations.NullMarked;
