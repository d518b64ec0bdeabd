@NullMarked
package org.zhibu.areas.foundation.exemplar.web;

import org.jspecify.annotations.NullMarked;
