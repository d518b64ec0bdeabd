@NullMarked
package org.zhibu.areas.foundation.norm.web;

import org.jspecify.annotations.NullMarked;
