@NullMarked
package org.zhibu.areas.foundation.exemplar.service;

import org.jspecify.annotations.NullMarked;
