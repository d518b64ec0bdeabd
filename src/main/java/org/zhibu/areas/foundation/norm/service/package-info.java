@NullMarked
package org.zhibu.areas.foundation.norm.service;

import org.jspecify.annotations.NullMarked;
